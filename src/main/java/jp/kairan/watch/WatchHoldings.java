package jp.kairan.watch;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import jp.kairan.accounts.Holding;
import jp.kairan.accounts.Holdings;
import jp.kairan.accounts.Owner;
import jp.kairan.kernel.Sql;

/** Devices that watch over a household, and who looks in where. */
@Singleton
final class WatchHoldings implements Holdings {
    private static final String WATCH_DEVICES = """
            select to_json(x)::text as row from (
                select id, kind, label, state, consent, consent_on as "consentOn", registered_at as "registeredAt",
                       heard_at as "heardAt", (select count(*) from watch_event e where e.device_id = d.id) as events
                  from watch_device d where household_id = any(?::uuid[]) order by id) x""";

    private static final String WATCH_RULES = """
            select to_json(x)::text as row from (
                select r.kind, r.condition, r.hours, r.enabled,
                       (select count(*) from watch_pause p where p.household_id = r.household_id) as pauses
                  from watch_rule r where r.household_id = any(?::uuid[]) order by r.id) x""";

    private static final String WATCH_TEAMS = """
            select to_json(x)::text as row from (
                select t.consent, t.consent_on as "consentOn", t.household_id = any(?::uuid[]) as "ownHome", m.relation
                  from watch_team t left join watch_team_member m on m.household_id = t.household_id and m.account_id = ?
                 where t.household_id = any(?::uuid[]) or m.account_id is not null order by t.household_id) x""";

    private static final String WATCH_ALERTS = """
            select to_json(x)::text as row from (
                select a.id, a.reason, a.raised_at as "raisedAt", a.closed_at as "closedAt", a.found,
                       (select json_agg(json_build_object('kind', e.kind, 'text', e.text, 'at', e.at) order by e.at)
                          from watch_alert_entry e where e.alert_id = a.id and e.account_id = ?) as own
                  from watch_alert a
                 where a.household_id = any(?::uuid[])
                    or exists (select 1 from watch_alert_member m where m.alert_id = a.id and m.account_id = ?)
                 order by a.id) x""";

    private final Sql sql;

    WatchHoldings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Holding> of(Owner owner) {
        return List.of(
                new Holding(
                        "watchDevices",
                        Set.of("watch_device", "watch_event"),
                        sql.list(WATCH_DEVICES, Holding::json, owner.households())),
                new Holding(
                        "watchRules",
                        Set.of("watch_rule", "watch_pause"),
                        sql.list(WATCH_RULES, Holding::json, owner.households())),
                new Holding(
                        "watchTeams",
                        Set.of("watch_team", "watch_team_member"),
                        sql.list(WATCH_TEAMS, Holding::json, owner.households(), owner.account(), owner.households())),
                new Holding(
                        "watchAlerts",
                        Set.of("watch_alert", "watch_alert_member", "watch_alert_entry"),
                        sql.list(WATCH_ALERTS, Holding::json, owner.account(), owner.households(), owner.account())));
    }
}
