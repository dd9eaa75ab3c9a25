package jp.kairan.safety.links;

import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.ShelterId;
import jp.kairan.access.UnitId;
import jp.kairan.evidence.Author;
import jp.kairan.evidence.AuthorKind;
import jp.kairan.evidence.Entry;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.evidence.Ledger;
import jp.kairan.evidence.NewEvidence;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;
import jp.kairan.kernel.Sql;
import jp.kairan.safety.Question;
import jp.kairan.testing.Calls;
import jp.kairan.testing.TestCity;

/** Checks, contacts and shelters for tests of this package. */
@Singleton
class TestChecks {
    private final Sql sql;
    private final Clock clock;
    private final Incidents incidents;
    private final Ledger ledger;
    private final LinkCodes codes;
    private final TestCity city;

    TestChecks(Sql sql, Clock clock, Incidents incidents, Ledger ledger, LinkCodes codes, TestCity city) {
        this.sql = sql;
        this.clock = clock;
        this.incidents = incidents;
        this.ledger = ledger;
        this.codes = codes;
        this.city = city;
    }

    @Transactional
    Incident open(boolean drill, TestCity.Place... area) {
        return incidents.open(
                IncidentId.next(),
                drill,
                area[0].id(),
                Instant.now(clock),
                List.of(area).stream().map(TestCity.Place::id).toList());
    }

    /** What was asked, as the check remembers it. */
    @Transactional
    void about(Incident check, Question question) {
        sql.update(
                """
                insert into safety_check (id, state, question, drill, announced, unit_id, lead_id, area, touched,
                                          created_at, since, opened_at, closed_at)
                values (?, 'CLOSED', ?, ?, false, ?, ?, ?::uuid[], true, ?, ?, ?, ?)""",
                check.id(),
                question,
                check.drill(),
                check.unit(),
                check.unit(),
                List.of(check.unit()),
                check.openedAt(),
                check.since(),
                check.openedAt(),
                check.openedAt());
    }

    @Transactional
    void widen(Incident check, UnitId unit) {
        incidents.widen(check.id(), List.of(unit));
    }

    @Transactional
    void close(Incident check) {
        incidents.close(check.id());
    }

    @Transactional
    ResidentId resident(AccountId account) {
        return new ResidentId(sql.one("select id from resident where account_id = ?", row -> row.uuid("id"), account)
                .orElseThrow());
    }

    @Transactional
    void read(AccountId account, String language) {
        sql.update("update account set language = ? where id = ?", language, account);
    }

    @Transactional
    void left(AccountId account) {
        sql.update("update resident set left_on = ? where account_id = ?", LocalDate.now(clock), account);
    }

    @Transactional
    void elsewhere(AccountId account) {
        sql.update("update resident set lives_elsewhere = true where account_id = ?", account);
    }

    @Transactional
    void movedOut(HouseholdId household) {
        sql.update("update household set moved_out = ? where id = ?", LocalDate.now(clock), household);
    }

    @Transactional
    void shield(HouseholdId household) {
        sql.update("update household set protected = true where id = ?", household);
    }

    /** The code of the link that somebody was sent. */
    @Transactional
    String code(Incident check, HouseholdId household) {
        return codes.of(link(check, household));
    }

    /** The link that a household was sent. */
    @Transactional
    SafetyLinkId link(Incident check, HouseholdId household) {
        return sql.one(
                        "select id from safety_link where incident_id = ? and household_id = ?",
                        row -> new SafetyLinkId(row.uuid("id")),
                        check.id(),
                        household)
                .orElseThrow();
    }

    /** Somebody of the family who lives elsewhere says how they are themselves. */
    @Transactional
    void elsewhereIsWell(Incident check, HouseholdId household) {
        Instant now = Instant.now(clock);
        ResidentId daughter = ResidentId.next();
        sql.update(
                "insert into resident (id, household_id, name, search_key, lives_elsewhere, created_at)"
                        + " values (?, ?, '試験', '試験', true, ?)",
                daughter,
                household,
                now);
        ledger.append(List.of(NewEvidence.seen(
                check.world(),
                new Author(AuthorKind.SERVICE, UUID.randomUUID(), UUID.randomUUID()),
                household,
                daughter,
                Status.SAFE,
                Source.SELF,
                now,
                now)));
    }

    @Transactional
    List<String> states(HouseholdId household) {
        return sql.list(
                "select m.state from safety_message m join safety_contact c on c.id = m.contact_id where c.household_id = ?",
                row -> row.text("state"),
                household);
    }

    @Transactional
    List<Entry> evidence(Incident check, HouseholdId household) {
        return ledger.of(check.world(), List.of(household), check.since());
    }

    @Transactional
    ShelterId shelter() {
        ShelterId id = new ShelterId(UUID.randomUUID());
        sql.update("""
                insert into shelter (id, unit_id, name, address, kinds, hazards, communities, note, created_at)
                values (?, ?, '試験小学校', '石川県金沢市試験町2-2', '{SHELTER}', '{}', '{}', '', ?)""", id, city.city().id(), Instant.now(clock));
        return id;
    }

    @Transactional
    List<String> names(ShelterId shelter) {
        return sql.list(
                "select concat(name, name_kana, phone, comment) as said from shelter_arrival where shelter_id = ?",
                row -> row.text("said"),
                shelter);
    }

    @Transactional
    void crowd(String arrival) {
        sql.update("update shelter_arrival set crowd = true where id = ?::uuid", arrival);
    }

    @Transactional
    long crowded(ShelterId shelter) {
        return sql.number("select count(*) from shelter_arrival where shelter_id = ? and crowd", shelter);
    }

    /** How much the notice about an arrival hurries, for the city's officers. */
    @Transactional
    List<String> told(String arrival) {
        return sql.list(
                "select n.urgency, n.sensitive from notice n where n.kind = ? and n.subject_id = ?::uuid"
                        + " and 2 = (select count(*) from notice_term t where t.notice_id = n.id and t.kind = 'OFFICE')",
                row -> row.text("urgency") + (row.flag("sensitive") ? "" : " shown"),
                ArrivalNews.KIND,
                arrival);
    }

    @Transactional
    boolean audited(String word) {
        return sql.any("select 1 from audit_entry where detail::text like ?", "%" + word + "%");
    }

    @Transactional
    long audited(AccountId account, String action) {
        return sql.number(
                "select count(*) from audit_entry where actor = ? and action = ?", "account:" + account, action);
    }

    /** A contact that an officer entered with consent. */
    static Map<String, Object> contact(HouseholdId household, ResidentId resident, ContactKind kind, String address) {
        Map<String, Object> body = new java.util.HashMap<>(
                Map.of("household", household.toString(), "kind", kind.name(), "address", address, "consent", true));
        if (resident != null) {
            body.put("resident", resident.toString());
        }
        return body;
    }

    /** A mail address that somebody of the household entered and confirmed. */
    static void confirmed(
            LocalSmtp server, Post post, AccountId by, HouseholdId household, ResidentId resident, String mail) {
        String mine = "/api/v1/safety-contacts/mine";
        Map<String, Object> body = contact(household, resident, ContactKind.MAIL, mail);
        body.remove("consent");
        String id = Calls.as(by)
                .body(body)
                .put(mine)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        post.send();
        String text = server.to(mail).get(server.to(mail).size() - 1).text();
        Calls.as(by)
                .body(Map.of("code", text.replaceAll("(?s).*?([0-9]{6}).*", "$1")))
                .post(mine + "/" + id + "/confirmation")
                .then()
                .statusCode(201)
                .body("confirmed", equalTo(true));
    }

    static String mail() {
        return "m" + UUID.randomUUID().toString().replace("-", "") + "@example.jp";
    }

    static String phone() {
        return "+8190" + "%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    }
}
