package jp.kairan.snow;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import jp.kairan.accounts.Holding;
import jp.kairan.accounts.Holdings;
import jp.kairan.accounts.Owner;
import jp.kairan.kernel.Sql;

/** Help with snow that a person asked for, or gave. */
@Singleton
final class SnowHoldings implements Holdings {
    private static final String SNOW_REQUESTS = """
            select to_json(x)::text as row from (
                select id, household_id as household, on_behalf as "onBehalf", places, days, shut_in as "shutIn", reason, phone,
                       state, asked_at as "askedAt", ended_at as "endedAt"
                  from snow_request
                 where household_id = any(?::uuid[]) or (asked_by = ? and not on_behalf) order by id) x""";

    private static final String SNOW_OFFERS = """
            select to_json(x)::text as row from (
                select id, request_id as request, team_id as team, day, state, offered_at as "offeredAt", done_at as "doneAt"
                  from snow_offer where offered_by = ? order by id) x""";

    private static final String SNOW_TEAMS = """
            select to_json(x)::text as row from (
                select id, name, kind, members, per_day as "perDay", weekdays, state, registered_at as "registeredAt"
                  from snow_team where leader_id = ? order by id) x""";

    private final Sql sql;

    SnowHoldings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Holding> of(Owner owner) {
        return List.of(
                new Holding(
                        "snowRequests",
                        Set.of("snow_request"),
                        sql.list(SNOW_REQUESTS, Holding::json, owner.households(), owner.account())),
                new Holding("snowOffers", Set.of("snow_offer"), sql.list(SNOW_OFFERS, Holding::json, owner.account())),
                new Holding("snowTeams", Set.of("snow_team"), sql.list(SNOW_TEAMS, Holding::json, owner.account())));
    }
}
