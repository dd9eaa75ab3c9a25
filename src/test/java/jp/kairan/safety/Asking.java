package jp.kairan.safety;

import static jp.kairan.testing.Calls.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.UnitId;
import jp.kairan.evidence.Author;
import jp.kairan.evidence.Incidents;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Ledger;
import jp.kairan.evidence.NewEvidence;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.TestCity.House;

/** How tests ask who is safe, and look at what became of it. */
@Singleton
public class Asking {
    public static final String CHECKS = "/api/v1/safety-checks";

    private final Sql sql;
    private final Ledger ledger;
    private final Incidents incidents;
    private final Clock clock;

    Asking(Sql sql, Ledger ledger, Incidents incidents, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** Somebody who stands before the house says so. */
    @Transactional
    void said(String check, House house, Kind kind, Status status) {
        said(check, house, null, kind, status, Source.FACE_TO_FACE);
    }

    /** Somebody presses the button of the house, which says nothing of who. */
    @Transactional
    void pressed(String check, House house) {
        said(check, house, null, Kind.SEEN, Status.HELP, Source.BUTTON);
    }

    /** Whoever lives there takes back what was asked for themselves. */
    @Transactional
    void takenBack(String check, House house) {
        ResidentId resident = sql.one(
                        "select id from resident where account_id = ?",
                        row -> new ResidentId(row.uuid("id")),
                        house.anyResident())
                .orElseThrow();
        said(check, house, resident, Kind.CANCELLED, Status.SAFE, Source.SELF);
    }

    /** Somebody else lives there as well. */
    @Transactional
    void joined(House house) {
        sql.update(
                "insert into resident (id, household_id, name, search_key, created_at) values (?, ?, '試験', '試験', ?)",
                ResidentId.next(),
                house.id(),
                Instant.now(clock));
    }

    private void said(String check, House house, ResidentId resident, Kind kind, Status status, Source source) {
        Instant now = Instant.now(clock);
        ledger.append(List.of(new NewEvidence(
                incidents.require(IncidentId.fromString(check)).world(),
                Author.account(AccountId.next(), UUID.randomUUID()),
                house.id(),
                resident,
                kind,
                status,
                null,
                null,
                Set.of(),
                null,
                null,
                source,
                now,
                now,
                List.of())));
    }

    @Transactional
    void livesElsewhere(AccountId account) {
        sql.update("update resident set lives_elsewhere = true where account_id = ?", account);
    }

    @Transactional
    void shield(HouseholdId household) {
        sql.update("update household set protected = true where id = ?", household);
    }

    static Map<String, Object> check(boolean drill, UnitId... areas) {
        Map<String, Object> body = new HashMap<>(Map.of("question", "EARTHQUAKE", "drill", drill));
        if (areas.length > 0) {
            body.put("areas", List.of(areas));
        }
        return body;
    }

    static ValidatableResponse open(AccountId by, boolean drill, UnitId... areas) {
        return as(by).body(check(drill, areas)).post(CHECKS).then();
    }

    public static String opened(AccountId by, boolean drill, UnitId... areas) {
        return open(by, drill, areas).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse step(AccountId by, String check, String step) {
        return as(by).post(CHECKS + "/" + check + "/" + step).then();
    }

    static ValidatableResponse widen(AccountId by, String check, UnitId... areas) {
        return as(by).body(Map.of("areas", List.of(areas)))
                .post(CHECKS + "/" + check + "/areas")
                .then();
    }

    /** The ids of what is asked of somebody, or concerns an office of theirs. */
    static List<String> asked(AccountId of) {
        return as(of).get(CHECKS).then().statusCode(200).extract().path("items.id");
    }

    static ValidatableResponse read(AccountId by, String check) {
        return as(by).get(CHECKS + "/" + check).then();
    }

    @Transactional
    long number(String query, Object... values) {
        return sql.number(query, values);
    }

    @Transactional
    String text(String query, Object... values) {
        return sql.one(query, row -> row.text("text"), values).orElse(null);
    }

    /** Why and with what hurry the notice of a check went out, in order. */
    @Transactional
    List<String> dispatches(String check) {
        return sql.list(
                "select d.cause as text from dispatch d join notice n on n.id = d.notice_id "
                        + "where n.kind = 'SAFETY_CHECK' and n.subject_id = ?::uuid order by d.id",
                row -> row.text("text"),
                check);
    }

    /** What pushes of it say below the title, in order; null for the general words. */
    @Transactional
    public List<String> bodies(String check) {
        return sql.list(
                "select d.body as text from dispatch d join notice n on n.id = d.notice_id "
                        + "where n.kind = 'SAFETY_CHECK' and n.subject_id = ?::uuid order by d.id",
                row -> row.text("text"),
                check);
    }

    @Transactional
    String urgency(String check) {
        return text("select urgency as text from notice where kind = 'SAFETY_CHECK' and subject_id = ?::uuid", check);
    }

    /** How often it was asked, or said otherwise. */
    long version(String check) {
        return number("select version from notice where kind = 'SAFETY_CHECK' and subject_id = ?::uuid", check);
    }

    @Transactional
    void gone(HouseholdId household) {
        sql.update("update household set moved_out = ? where id = ?", LocalDate.now(clock), household);
    }

    /** Takes a check out of every reader's sight, because other tests have their readers in the same city. */
    @Transactional
    void forget(String check) {
        sql.update(
                "delete from notice_term where notice_id in (select id from notice where subject_id = ?::uuid)", check);
        sql.update("delete from incident_area where incident_id = ?::uuid", check);
        sql.update("delete from incident where id = ?::uuid", check);
        sql.update("delete from safety_check where id = ?::uuid", check);
    }

    /** Ends what tests before have left open, because a rule takes to the whole city whatever is asked there. */
    @Transactional
    public void endOthers() {
        sql.update("update safety_check set state = 'CLOSED', closed_at = opened_at where state = 'OPEN'");
        sql.update("update incident set closed_at = opened_at where closed_at is null");
        sql.update("update evidence set status = 'SAFE' where status in ('HELP', 'URGENT')");
    }

    @Transactional
    void rules(boolean shipped) {
        sql.update("update hazard_rule set enabled = ? where changed_by is null", shipped);
    }
}
