package jp.kairan.safety.help;

import static jp.kairan.testing.Calls.as;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.ResidentId;
import jp.kairan.evidence.Author;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Ledger;
import jp.kairan.evidence.NewEvidence;
import jp.kairan.evidence.Position;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestCity.Place;
import jp.kairan.testing.TestClock;

/** Households that ask for help, and those who see to them. */
@Singleton
class Pleas {
    private final Incidents incidents;
    private final Ledger ledger;
    private final HelpNeeds needs;
    private final Sql sql;
    private final Clock clock;
    private final TestClock hands;
    private final List<IncidentId> opened = new ArrayList<>();

    Pleas(Incidents incidents, Ledger ledger, HelpNeeds needs, Sql sql, Clock clock, TestClock hands) {
        this.incidents = incidents;
        this.ledger = ledger;
        this.needs = needs;
        this.sql = sql;
        this.clock = clock;
        this.hands = hands;
    }

    @Transactional
    Incident check(boolean drill, Place... area) {
        IncidentId id = IncidentId.next();
        opened.add(id);
        return incidents.open(
                id,
                drill,
                area[0].id(),
                Instant.now(clock),
                List.of(area).stream().map(Place::id).toList());
    }

    @Transactional
    void end(Incident check) {
        incidents.close(check.id());
    }

    /** Leaves nothing open that other tests could meet. */
    @Transactional
    void tidy() {
        opened.forEach(incidents::close);
        opened.clear();
        sql.update("update notice set expires_at = published_at where kind like 'SAFETY_HELP%'");
    }

    /** Asks for help for a household; its number. */
    @Transactional
    long asks(Incident check, House house, Status status) {
        return say(check, house, null, Kind.SEEN, status, List.of());
    }

    /** The first resident asks, with all that can be said. */
    @Transactional
    long asks(Incident check, House house, Status status, String comment) {
        Instant now = Instant.now(clock);
        return ledger.append(List.of(new NewEvidence(
                        check.world(),
                        Author.account(house.anyResident(), UUID.randomUUID()),
                        house.id(),
                        resident(house),
                        Kind.SEEN,
                        status,
                        null,
                        null,
                        Set.of(),
                        comment,
                        new Position(36.5613, 136.6562, 12),
                        Source.SELF,
                        now,
                        now,
                        List.of())))
                .get(0)
                .no();
    }

    @Transactional
    long cancels(Incident check, House house) {
        return say(check, house, resident(house), Kind.CANCELLED, Status.SAFE, List.of());
    }

    private long say(Incident check, House house, ResidentId resident, Kind kind, Status status, List<Long> closes) {
        Instant now = Instant.now(clock);
        return ledger.append(List.of(new NewEvidence(
                        check.world(),
                        Author.account(house.anyResident(), UUID.randomUUID()),
                        house.id(),
                        resident,
                        kind,
                        status,
                        null,
                        null,
                        Set.of(),
                        null,
                        null,
                        Source.SELF,
                        now,
                        now,
                        closes)))
                .get(0)
                .no();
    }

    @Transactional
    ResidentId resident(House house) {
        return sql.one(
                        "select id from resident where household_id = ? and householder",
                        row -> new ResidentId(row.uuid("id")),
                        house.id())
                .orElseThrow();
    }

    @Transactional
    void protect(House house) {
        sql.update("update household set protected = true where id = ?", house.id());
    }

    /** Somebody of a family lives elsewhere. */
    @Transactional
    void movedAway(AccountId account) {
        sql.update("update resident set lives_elsewhere = true, householder = false where account_id = ?", account);
    }

    @Transactional
    String name(House house) {
        return sql.one("select name from household where id = ?", row -> row.text("name"), house.id())
                .orElseThrow();
    }

    @Transactional
    long noted(String action, HouseholdId household) {
        return sql.number(
                "select count(*) from audit_entry where action = ? and subject_id = ?", action, household.value());
    }

    @Transactional
    List<String> steps(House house) {
        return sql.list("""
                select e.kind from help_event e join help_case c on c.id = e.case_id
                 where c.household_id = ? order by e.no""", row -> row.text("kind"), house.id());
    }

    /** What the household itself was told. */
    @Transactional
    List<String> own(House house) {
        return told(house).stream()
                .filter(each -> each.startsWith("SAFETY_HELP_OWN "))
                .toList();
    }

    /** How often officers were told, by the notices of the case of a household. */
    @Transactional
    List<String> notices(House house) {
        return told(house).stream()
                .filter(each -> !each.startsWith("SAFETY_HELP_OWN "))
                .toList();
    }

    private List<String> told(House house) {
        return sql.list("""
                select n.kind || ' ' || n.urgency || ' ' || n.version || ' ' || n.title as told
                  from notice n join help_case c on c.id = n.subject_id
                 where c.household_id = ? order by n.kind""", row -> row.text("told"), house.id());
    }

    /** Who is addressed by a notice about a household. */
    @Transactional
    List<String> told(House house, String kind) {
        return sql.list("""
                select coalesce(t.account_id::text, t.role) as who
                  from notice n join help_case c on c.id = n.subject_id join notice_term t on t.notice_id = n.id
                 where c.household_id = ? and n.kind = ? order by t.no""", row -> row.text("who"), house.id(), kind);
    }

    /** Who was told of what is urgent at the office above, in the order of dispatches. */
    @Transactional
    List<String> alerted(House house) {
        return sql.list("""
                select a.account_id::text as who
                  from help_case c
                  join notice n on n.subject_id = c.id and n.kind = 'SAFETY_HELP_URGENT'
                  join dispatch d on d.notice_id = n.id and d.cause = 'CHANGE'
                  join dispatch_account a on a.dispatch_id = d.id
                 where c.household_id = ? order by d.id""", row -> row.text("who"), house.id());
    }

    static String path(Incident check) {
        return "/api/v1/safety-checks/" + check.id() + "/help";
    }

    /** The board as it stands when the picture has caught up. */
    ValidatableResponse board(AccountId who, Incident check, Place unit) {
        hands.turn(Duration.ofSeconds(1));
        return as(who).get(path(check) + "?unit=" + unit.id()).then();
    }

    Response step(AccountId who, Incident check, House house, String step) {
        return as(who).post(path(check) + "/" + house.id() + "/" + step);
    }

    /** What stands open by the ledger, whatever the case says. */
    @Transactional
    List<Long> open(Incident check, House house) {
        return needs.afresh(check, house.id()).open();
    }

    Response done(AccountId who, Incident check, House house, long... requests) {
        return done(who, check, house, UUID.randomUUID(), requests);
    }

    Response done(AccountId who, Incident check, House house, UUID key, long... requests) {
        Map<String, Object> body = new HashMap<>();
        body.put("requests", requests);
        body.put("status", "SAFE");
        body.put("key", key);
        return as(who).body(body).post(path(check) + "/" + house.id() + "/done");
    }

    Response handOver(AccountId who, Incident check, House house) {
        return as(who).body(Map.of("to", "CITY", "note", "人手が要ります"))
                .post(path(check) + "/" + house.id() + "/hand-over");
    }

    Response look(AccountId who, Incident check, House house) {
        return as(who).body(Map.of("reason", "CALL")).post(path(check) + "/" + house.id() + "/looks");
    }
}
