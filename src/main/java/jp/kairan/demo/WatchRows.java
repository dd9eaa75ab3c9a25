package jp.kairan.demo;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;
import jp.kairan.demo.Dice.About;

/**
 * The rows of 野町, where since August 2021 nineteen homes have had a lamp that tells when it is switched: their lamps, the
 * people who look in, and one alert that ended well. Nothing is due of itself, however long the demo runs.
 */
final class WatchRows {
    static final String DEVICES = """
            copy watch_device (id, household_id, kind, label, secret, generation, counter, seen, state, drills, consent,
                               consent_on, registered_by, registered_at, watched_from, heard_at, life_at, lit, lit_at)
            from stdin""";

    static final String EVENTS = """
            copy watch_event (device_id, generation, counter, event, late, at, received_at) from stdin""";

    static final String RULES = "copy watch_rule (id, household_id, kind, condition, hours, enabled) from stdin";

    static final String TEAMS = "copy watch_team (household_id, consent, consent_on, changed_at) from stdin";

    static final String MEMBERS = "copy watch_team_member (household_id, no, relation, account_id) from stdin";

    static final String ALERTS = """
            copy watch_alert (id, household_id, reason, raised_at, waiting_since, taken_by, taken_at, closed_by, closed_at,
                              found, comment)
            from stdin""";

    static final String TOLD = "copy watch_alert_member (alert_id, account_id, relation, called) from stdin";

    static final String THREAD = """
            copy watch_alert_entry (id, alert_id, kind, device_id, account_id, key, text, at) from stdin""";

    static final int HOMES = 19;

    private static final String NOMACHI = "野町";
    private static final LocalDate AGREED = Dice.FOUNDED.toLocalDate().plusDays(20);
    private static final Instant REGISTERED = Dice.FOUNDED.plusDays(30).toInstant();
    private static final LocalTime SWITCHED_ON = LocalTime.of(21, 40);

    /** As long as a sealed secret and opened by no key: who wants a lamp to speak gives it another. */
    private static final String NO_SECRET = "\\x" + "00".repeat(61);

    private final CityPlan plan;
    private final Instant now;
    private final Instant on;
    private final Instant raised;
    private final PlannedUnit federation;
    private final List<Integer> homes;
    private final PlannedUnit association;
    private final List<UUID> families;

    WatchRows(CityPlan plan, Instant now) {
        this.plan = plan;
        this.now = now;
        on = now.atOffset(Dice.FOUNDED.getOffset())
                .toLocalDate()
                .minusDays(12)
                .atTime(SWITCHED_ON)
                .toInstant(Dice.FOUNDED.getOffset());
        raised = on.plus(Duration.ofHours(8));
        List<PlannedUnit> federations = plan.units(UnitKind.FEDERATION);
        federation = federations.stream()
                .filter(unit -> unit.name().startsWith(NOMACHI))
                .findFirst()
                .orElseGet(() -> federations.get(federations.size() - 1));
        association = plan.units(UnitKind.ASSOCIATION).stream()
                .filter(unit -> unit.parent() == federation)
                .findFirst()
                .orElseThrow();
        homes = plan.units(UnitKind.GROUP).stream()
                .filter(unit -> unit.parent() == association)
                .flatMapToInt(unit -> IntStream.range(unit.firstHouse(), unit.firstHouse() + unit.houses()))
                .boxed()
                .sorted(Comparator.comparing(plan.houses()::people))
                .limit(HOMES)
                .toList();
        families = families();
    }

    /** Sons and daughters live in the first association of the city; in the smallest cities one has several parents. */
    private List<UUID> families() {
        PlannedUnit first = plan.units(UnitKind.ASSOCIATION).get(0);
        return plan.units(UnitKind.GROUP).stream()
                .filter(unit -> unit.parent() == first)
                .flatMap(unit -> IntStream.range(0, HousePlan.SURE_HOUSES)
                        .mapToObj(n -> plan.houses().account(unit.firstHouse() + n, 0)))
                .toList();
    }

    /** Where the lamps are; another district in a city that is too small to have this one. */
    PlannedUnit federation() {
        return federation;
    }

    /** Only the lamp of the alert has said how it is: the others are heard of, and no rule counts for them. */
    void devices(CopyTable table) throws SQLException {
        for (int n = 0; n < homes.size(); n++) {
            boolean told = n == 0;
            table.row(
                    device(n),
                    household(n),
                    "BULB",
                    n % 2 == 0 ? "廊下の電球" : "お手洗いの電球",
                    NO_SECRET,
                    1,
                    told ? 3 : 1,
                    told ? 0b111 : 1,
                    "ACTIVE",
                    false,
                    "WRITTEN",
                    AGREED,
                    head(),
                    REGISTERED,
                    REGISTERED,
                    heard(n),
                    told ? off() : null,
                    told ? false : null,
                    told ? off() : null);
        }
    }

    void events(CopyTable table) throws SQLException {
        event(table, 0, 1, "ON", on);
        event(table, 0, 2, "OFF", off());
        for (int n = 0; n < homes.size(); n++) {
            event(table, n, n == 0 ? 3 : 1, "HEARTBEAT", heard(n));
        }
    }

    private void event(CopyTable table, int home, int counter, String event, Instant at) throws SQLException {
        table.row(device(home), 1, counter, event, false, at, at);
    }

    /** The family of the alert has agreed that a lamp which stays off is no reason any more. */
    void rules(CopyTable table) throws SQLException {
        table.row(plan.dice().id(About.WATCH_RULE, 0), household(0), "BULB", "OFF_FOR", 24, false);
    }

    void teams(CopyTable table) throws SQLException {
        for (int n = 0; n < homes.size(); n++) {
            table.row(household(n), "WRITTEN", AGREED, REGISTERED);
        }
    }

    void members(CopyTable table) throws SQLException {
        for (int n = 0; n < homes.size(); n++) {
            table.row(household(n), 0, "FAMILY", family(n));
            table.row(household(n), 1, "HEAD", null);
            table.row(household(n), 2, "WELFARE_COMMISSIONER", null);
        }
    }

    void alerts(CopyTable table) throws SQLException {
        table.row(
                alert(),
                household(0),
                "ON_FOR",
                raised,
                raised,
                head(),
                after(9),
                head(),
                after(31),
                "SAFE",
                "電球を消し忘れただけでした。");
    }

    void told(CopyTable table) throws SQLException {
        table.row(alert(), family(0), "FAMILY", false);
        table.row(alert(), head(), "HEAD", false);
        table.row(alert(), commissioner(), "WELFARE_COMMISSIONER", false);
    }

    void thread(CopyTable table) throws SQLException {
        entry(table, 0, "SIGNAL", null, null, raised);
        entry(table, 1, "MESSAGE", family(0), "電話に出ません。昨日の夕方は元気でした。", after(4));
        entry(table, 2, "TAKEN", head(), null, after(9));
        entry(table, 3, "MESSAGE", commissioner(), "わたしも向かいます。", after(12));
        entry(table, 4, "MESSAGE", head(), "着きました。お元気です。電気を消して休み直されました。", after(30));
        entry(table, 5, "CLOSED", head(), null, after(31));
    }

    private void entry(CopyTable table, int n, String kind, UUID account, String text, Instant at) throws SQLException {
        UUID key = text == null ? null : plan.dice().id(About.WATCH_MESSAGE, n);
        UUID signal = account == null ? device(0) : null;
        table.row(plan.dice().id(About.WATCH_ENTRY, n), alert(), kind, signal, account, key, text, at);
    }

    private Instant off() {
        return after(30);
    }

    private Instant after(int minutes) {
        return raised.plus(Duration.ofMinutes(minutes));
    }

    private Instant heard(int home) {
        return now.minus(Duration.ofMinutes(5 + home));
    }

    private UUID household(int home) {
        return plan.houses().household(homes.get(home));
    }

    private UUID family(int home) {
        return families.get(home % families.size());
    }

    private UUID head() {
        return plan.offices().holder(association, Role.HEAD);
    }

    private UUID commissioner() {
        return plan.offices().holder(association, Role.WELFARE_COMMISSIONER);
    }

    private UUID device(int home) {
        return plan.dice().id(About.WATCH_DEVICE, home);
    }

    private UUID alert() {
        return plan.dice().id(About.WATCH_ALERT, 0);
    }
}
