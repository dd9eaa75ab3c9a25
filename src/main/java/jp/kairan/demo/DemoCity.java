package jp.kairan.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** The city on its way into an empty database, in one transaction of the caller: a crash leaves nothing behind. */
final class DemoCity {
    private static final Logger LOG = Logger.getLogger(DemoCity.class);

    /** Later units get later numbers than the demo's, although those were not drawn from the sequence. */
    private static final String NUMBER_UNITS =
            "select setval('unit_no', greatest(?, (select last_value from unit_no)))";

    private static final String MARK = "insert into demo_city (seed, loaded_at) values (?, ?)";

    private static final String FACTS = """
            select (select seed from demo_city) as seed, exists (select 1 from unit) as has_units""";

    private static final String ANALYSE = """
            analyze unit, account, household, resident, device, office, organisation_member, named_list,
                    named_list_entry""";

    private final CitySize size;
    private final long seed;

    DemoCity(CitySize size, long seed) {
        this.size = size;
        this.seed = seed;
    }

    /**
     * What a database holds before the demo touches it.
     *
     * @param seed the seed of the demo city that was loaded, null where none was
     * @param hasUnits whether it holds any unit at all
     */
    record Found(Long seed, boolean hasUnits) {
        boolean demo() {
            return seed != null;
        }
    }

    @FunctionalInterface
    private interface Rows {
        void into(CopyTable table) throws SQLException;
    }

    /** Looks into the database; another replica that is loading at this moment is waited for. */
    static Found look(Connection connection) throws SQLException {
        try (PreparedStatement lock =
                        connection.prepareStatement("select pg_advisory_xact_lock(hashtext('demo_city'))");
                PreparedStatement facts = connection.prepareStatement(FACTS)) {
            lock.executeQuery().close();
            try (ResultSet result = facts.executeQuery()) {
                result.next();
                return new Found(result.getObject("seed", Long.class), result.getBoolean("has_units"));
            }
        }
    }

    /** Loads everything and tells how long it took. */
    Duration load(Connection connection, Instant now) throws SQLException {
        long start = System.nanoTime();
        LOG.infof("event=demo-load-started seed=%d households=%d phones=%d", seed, size.households(), size.phones());
        CityPlan plan = CityPlan.of(size, seed);
        LOG.infof("event=demo-planned units=%d ms=%d", plan.units().size(), millisSince(start));
        DirectoryRows directory = new DirectoryRows(plan);
        PeopleRows people = new PeopleRows(plan);
        step(connection, "unit", DirectoryRows.UNITS, directory::units);
        step(connection, "account", PeopleRows.ACCOUNTS, people::accounts);
        step(connection, "household", DirectoryRows.HOUSEHOLDS, directory::households);
        step(connection, "resident", DirectoryRows.RESIDENTS, directory::residents);
        step(connection, "device", PeopleRows.PHONES, people::phones);
        step(connection, "office", PeopleRows.OFFICES, people::offices);
        step(connection, "organisation_member", PeopleRows.MEMBERSHIPS, people::memberships);
        step(connection, "named_list", PeopleRows.LISTS, people::lists);
        step(connection, "named_list_entry", PeopleRows.ENTRIES, people::entries);
        places(connection, plan, now);
        snow(connection, plan, now);
        drills(connection, plan, now);
        watch(connection, plan, now);
        finish(connection, plan.units().size(), now);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        LOG.infof("event=demo-loaded seed=%d ms=%d", seed, took.toMillis());
        return took;
    }

    private static void places(Connection connection, CityPlan plan, Instant now) throws SQLException {
        FacilityRows facilities = new FacilityRows(plan);
        step(connection, "facility", FacilityRows.FACILITIES, facilities::facilities);
        step(connection, "facility_opening", FacilityRows.OPENINGS, facilities::openings);
        ShelterRows shelters = new ShelterRows(plan, now);
        step(connection, "shelter", ShelterRows.SHELTERS, shelters::shelters);
        step(connection, "shelter_status", ShelterRows.STATUSES, shelters::statuses);
        step(connection, "shelter_keeper", ShelterRows.KEEPERS, shelters::keepers);
        ZoneRows zones = new ZoneRows(plan);
        step(connection, "zone", ZoneRows.ZONES, zones::zones);
        step(connection, "zone_unit", ZoneRows.UNITS, zones::units);
    }

    private static void snow(Connection connection, CityPlan plan, Instant now) throws SQLException {
        StreetRows streets = new StreetRows(plan, now);
        step(connection, "snow_stretch", StreetRows.STRETCHES, streets::stretches);
        step(connection, "snow_status", StreetRows.STATUSES, streets::statuses);
        SnowHelpRows help = new SnowHelpRows(plan, now);
        step(connection, "snow_team", SnowHelpRows.TEAMS, help::teams);
        step(connection, "snow_team_area", SnowHelpRows.AREAS, help::areas);
        step(connection, "snow_request", SnowHelpRows.REQUESTS, help::requests);
        step(connection, "snow_offer", SnowHelpRows.OFFERS, help::offers);
    }

    private static void drills(Connection connection, CityPlan plan, Instant now) throws SQLException {
        SafetyDrillRows drills = new SafetyDrillRows(plan, now);
        step(connection, "evidence_head", SafetyDrillRows.WORLDS, drills::worlds);
        step(connection, "incident", SafetyDrillRows.INCIDENTS, drills::incidents);
        step(connection, "incident_area", SafetyDrillRows.AREAS, drills::areas);
        step(connection, "safety_check", SafetyDrillRows.CHECKS, drills::checks);
        step(connection, "safety_drill", SafetyDrillRows.DRILLS, drills::drills);
        step(connection, "safety_drill_area", SafetyDrillRows.DRILL_AREAS, drills::drillAreas);
        step(connection, "evidence", SafetyDrillRows.EVIDENCE, drills::evidence);
    }

    private static void watch(Connection connection, CityPlan plan, Instant now) throws SQLException {
        WatchRows watch = new WatchRows(plan, now);
        step(connection, "watch_device", WatchRows.DEVICES, watch::devices);
        step(connection, "watch_event", WatchRows.EVENTS, watch::events);
        step(connection, "watch_rule", WatchRows.RULES, watch::rules);
        step(connection, "watch_team", WatchRows.TEAMS, watch::teams);
        step(connection, "watch_team_member", WatchRows.MEMBERS, watch::members);
        step(connection, "watch_alert", WatchRows.ALERTS, watch::alerts);
        step(connection, "watch_alert_member", WatchRows.TOLD, watch::told);
        step(connection, "watch_alert_entry", WatchRows.THREAD, watch::thread);
    }

    /** Without statistics the planner would take the city for empty. */
    private void finish(Connection connection, int units, Instant now) throws SQLException {
        long start = System.nanoTime();
        try (PreparedStatement number = connection.prepareStatement(NUMBER_UNITS);
                PreparedStatement mark = connection.prepareStatement(MARK);
                PreparedStatement analyze = connection.prepareStatement(ANALYSE)) {
            number.setLong(1, units);
            number.executeQuery().close();
            mark.setLong(1, seed);
            mark.setObject(2, now.atOffset(ZoneOffset.UTC));
            mark.executeUpdate();
            analyze.execute();
        }
        LOG.infof("event=demo-analysed ms=%d", millisSince(start));
    }

    private static void step(Connection connection, String name, String copy, Rows rows) throws SQLException {
        long start = System.nanoTime();
        try (CopyTable table = CopyTable.begin(connection, copy)) {
            rows.into(table);
            long count = table.end();
            LOG.infof("event=demo-step table=%s rows=%d ms=%d", name, count, millisSince(start));
        }
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
