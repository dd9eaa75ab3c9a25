package jp.kairan.events;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import jp.kairan.accounts.Holding;
import jp.kairan.accounts.Holdings;
import jp.kairan.accounts.Owner;
import jp.kairan.kernel.Sql;

/** What a person has answered to events, and their calendar feeds. */
@Singleton
final class EventHoldings implements Holdings {
    private static final String EVENT_ANSWERS = """
            select to_json(x)::text as row from (
                select a.id, e.title, o.starts_at as "startsAt", a.party, a.state, a.place, a.adults, a.children, a.comment,
                       a.replies, a.proxy_name as "proxyName", a.mandate_name as "mandateName", a.source,
                       a.answered_at as "answeredAt", a.checked_in_at as "checkedInAt", a.came
                  from answer a join occurrence o on o.id = a.occurrence_id join event e on e.id = o.event_id
                 where a.account_id = ? or a.resident_id = any(?::uuid[]) or a.household_id = any(?::uuid[]) order by a.id) x""";

    private static final String CALENDAR_FEEDS = """
            select to_json(x)::text as row from (
                select id, name, created_at as "createdAt", read_at as "readAt", revoked_at as "revokedAt"
                  from calendar_feed where account_id = ? order by id) x""";

    private final Sql sql;

    EventHoldings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Holding> of(Owner owner) {
        return List.of(
                new Holding(
                        "eventAnswers",
                        Set.of("answer"),
                        sql.list(EVENT_ANSWERS, Holding::json, owner.account(), owner.residents(), owner.households())),
                new Holding(
                        "calendarFeeds",
                        Set.of("calendar_feed"),
                        sql.list(CALENDAR_FEEDS, Holding::json, owner.account())));
    }
}
