package jp.kairan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is loaded follows from the seed alone, and is loaded wholly or not at all. */
class DemoCityTest {
    private static final CitySize SMALL = CitySize.scaled(0.005);
    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
    private static final List<String> TABLES = List.of(
            "unit",
            "account",
            "household",
            "resident",
            "device",
            "office",
            "organisation_member",
            "named_list",
            "named_list_entry",
            "facility",
            "facility_opening",
            "shelter",
            "shelter_status",
            "shelter_keeper",
            "zone",
            "zone_unit",
            "snow_stretch",
            "snow_status",
            "snow_team",
            "snow_request",
            "snow_offer",
            "incident",
            "safety_check",
            "safety_drill",
            "evidence",
            "watch_device",
            "watch_event",
            "watch_rule",
            "watch_team",
            "watch_team_member",
            "watch_alert",
            "watch_alert_member",
            "watch_alert_entry");

    private static EmbeddedPostgres postgres;
    private static int databases;

    @BeforeAll
    static void start() throws Exception {
        postgres =
                EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    @Test
    void theSameSeedMakesTheSameRowsAndAnotherSeedOthers() throws SQLException {
        List<String> first = sums(loaded(1));
        List<String> again = sums(loaded(1));
        List<String> other = sums(loaded(2));

        assertThat(again).isEqualTo(first);
        assertThat(other).doesNotContainAnyElementsOf(first);
    }

    @Test
    void whatIsLoadedIsWhatWasPlanned() throws SQLException {
        try (Connection city = loaded(3)) {
            assertThat(number(city, "select count(*) from household where member"))
                    .isEqualTo(SMALL.members());
            assertThat(number(city, "select count(*) from household where not member"))
                    .isEqualTo(SMALL.others());
            assertThat(number(city, "select count(*) from resident")).isEqualTo(SMALL.residents());
            assertThat(number(city, "select count(*) from device")).isEqualTo(SMALL.phones());
            assertThat(number(city, "select max(substr(address, 6)::int) from device"))
                    .isEqualTo(number(city, "select count(distinct address) from device"));
            assertThat(number(city, """
                    select max(n) from (select count(account_id) as n from resident group by household_id) as logins""")).isEqualTo(4);
            assertThat(number(city, """
                    select count(*) from household h join unit u on u.id = h.unit_id
                     where h.member <> (u.kind = 'GROUP') or not h.member and u.kind <> 'FEDERATION'""")).isZero();
            assertThat(number(city, "select count(*) from account where language <> 'ja'"))
                    .isPositive();
        }
    }

    @Test
    void everyDistrictHasASchoolToFleeToAndTwoPeopleWithItsKey() throws SQLException {
        try (Connection city = loaded(7)) {
            assertThat(number(city, """
                    select count(*) from shelter s
                     where 'EMERGENCY_PLACE' = any (s.kinds) and hazards @> '{EARTHQUAKE}' and capacity > 0
                       and latitude between 36.4 and 36.7 and longitude between 136.5 and 136.8""")).isEqualTo(SMALL.federations());
            assertThat(number(city, "select count(*) from shelter_keeper where rank = 'KEY_HOLDER'"))
                    .isEqualTo(number(city, "select count(*) from shelter_keeper where rank = 'DEPUTY'"))
                    .isEqualTo(number(city, "select count(*) from shelter"));
        }
    }

    @Test
    void theRealCityHasAboutAHundredShelters() {
        assertThat(new ShelterRows(CityPlan.of(CitySize.REAL, 8), NOW).count()).isBetween(60, 120);
    }

    @Test
    void helpWithSnowIsAskedForOnDaysToCome() throws SQLException {
        try (Connection city = loaded(9)) {
            assertThat(number(city, "select count(distinct state) from snow_request where state <> 'EXPIRED'"))
                    .isEqualTo(5);
            assertThat(number(city, """
                    select count(*) from snow_request, unnest(days) as day
                     where state in ('OPEN', 'OFFERED', 'MATCHED') and day <= date '2026-04-01'""")).isZero();
            assertThat(number(city, """
                    select count(*) from snow_offer o join snow_request r on r.id = o.request_id
                     where not o.day = any (r.days)""")).isZero();
        }
    }

    @Test
    void twoDrillsLieBehindAndInTheSecondMoreHousesAnswered() throws SQLException {
        try (Connection city = loaded(10)) {
            String answered = """
                    select count(distinct e.household_id) from evidence e
                     where e.world = (select id from incident order by opened_at %s limit 1)""";
            long before = number(city, answered.formatted("asc"));
            long after = number(city, answered.formatted("desc"));

            assertThat(before).isPositive().isLessThan(after);
            assertThat(number(city, "select count(*) from incident where closed_at is null or not drill"))
                    .isZero();
            assertThat(number(city, """
                    select count(*) from evidence e join incident i on i.id = e.world
                     where e.at < i.since or e.received_at > i.closed_at""")).isZero();
            assertThat(number(city, """
                    select count(*) from evidence_head h
                     where h.no <> (select count(*) from evidence e where e.world = h.world)""")).isZero();
        }
    }

    @Test
    void nineteenHomesAreWatchedOverByThreeEachAndNothingIsDueOfItself() throws SQLException {
        try (Connection city = loaded(11)) {
            assertThat(number(city, "select count(distinct household_id) from watch_device where kind = 'BULB'"))
                    .isEqualTo(19);
            assertThat(number(city, """
                    select count(*) from watch_device d
                     where (select string_agg(m.relation, ' ' order by m.no) from watch_team_member m
                             where m.household_id = d.household_id) = 'FAMILY HEAD WELFARE_COMMISSIONER'""")).isEqualTo(19);
            assertThat(number(city, "select count(*) from watch_alert where closed_at is not null and found = 'SAFE'"))
                    .isEqualTo(number(city, "select count(*) from watch_alert"))
                    .isEqualTo(1);
            assertThat(number(city, """
                    select count(*) from watch_alert_entry e join watch_alert a on a.id = e.alert_id
                     where e.at between a.raised_at and a.closed_at and e.kind = 'MESSAGE'""")).isEqualTo(3);
            assertThat(number(city, """
                    select count(*) from watch_device d
                     where d.lit is not null and not exists (
                           select 1 from watch_rule r
                            where r.household_id = d.household_id and r.condition = 'OFF_FOR' and not r.enabled)""")).isZero();
        }
    }

    @Test
    void theRealCityWatchesOverHomesInNomachi() {
        assertThat(new WatchRows(CityPlan.of(CitySize.REAL, 8), NOW)
                        .federation()
                        .name())
                .startsWith("野町");
    }

    @Test
    void theNextUnitGetsANumberOfItsOwn() throws SQLException {
        try (Connection city = loaded(4)) {
            assertThat(number(city, "select nextval('unit_no')"))
                    .isEqualTo(number(city, "select count(*) + 1 from unit"));
        }
    }

    @Test
    void aLoadThatBreaksOffLeavesNothing() throws SQLException {
        Connection database = database();
        try (Statement statement = database.createStatement()) {
            statement.execute("alter table office add constraint ck_no_leader check (role <> 'GROUP_LEADER')");
        }
        database.setAutoCommit(false);

        assertThatThrownBy(() -> new DemoCity(SMALL, 5).load(database, NOW)).isInstanceOf(SQLException.class);

        database.rollback();
        assertThat(DemoCity.look(database)).isEqualTo(new DemoCity.Found(null, false));
        database.close();
    }

    @Test
    void aLoadedCityIsKnownByItsSeed() throws SQLException {
        try (Connection city = loaded(6)) {
            assertThat(DemoCity.look(city)).isEqualTo(new DemoCity.Found(6L, true));
        }
    }

    private static Connection loaded(long seed) throws SQLException {
        Connection connection = database();
        connection.setAutoCommit(false);
        new DemoCity(SMALL, seed).load(connection, NOW);
        connection.commit();
        return connection;
    }

    private static Connection database() throws SQLException {
        String name = "city" + ++databases;
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        var database = postgres.getDatabase("postgres", name);
        Flyway.configure().dataSource(database).load().migrate();
        return database.getConnection();
    }

    private static List<String> sums(Connection city) throws SQLException {
        List<String> sums = new ArrayList<>();
        try (city;
                Statement statement = city.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet sum = statement.executeQuery(
                        "select md5(string_agg(t::text, '|' order by t::text)) from " + table + " t")) {
                    sum.next();
                    sums.add(sum.getString(1));
                }
            }
        }
        return sums;
    }

    private static long number(Connection city, String query) throws SQLException {
        try (Statement statement = city.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
