package jp.kairan.broadcasts.chain;

import static jp.kairan.shelters.ShelterCalls.add;
import static jp.kairan.shelters.ShelterCalls.form;
import static jp.kairan.shelters.ShelterCalls.name;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.kernel.Sql;
import jp.kairan.shelters.Hazard;
import jp.kairan.testing.TestCity;

/** Shelters with those who keep them, for tests. */
@Singleton
class Keys {
    private static final String CALLS = "/api/v1/shelter-calls";

    private final TestCity city;
    private final Sql sql;
    private final Clock clock;
    private final EscalateCalls job;

    Keys(TestCity city, Sql sql, Clock clock, EscalateCalls job) {
        this.city = city;
        this.sql = sql;
        this.clock = clock;
        this.job = job;
    }

    /** A shelter with two key-holders and a deputy. */
    record Kept(AccountId staff, String shelter, AccountId holder, AccountId second, AccountId deputy) {}

    AccountId staff() {
        return city.officer(city.city(), Role.CITY_STAFF);
    }

    String shelter(AccountId staff, Hazard... hazards) {
        return add(staff, form(name(), 36.5, 136.6, hazards));
    }

    Kept kept(Hazard... hazards) {
        AccountId staff = staff();
        Kept kept = new Kept(staff, shelter(staff, hazards), city.account(), city.account(), city.account());
        keeps(kept, kept.holder(), Rank.KEY_HOLDER);
        keeps(kept, kept.second(), Rank.KEY_HOLDER);
        keeps(kept, kept.deputy(), Rank.DEPUTY);
        return kept;
    }

    void keeps(Kept kept, AccountId account, Rank rank) {
        named(kept.staff(), kept.shelter(), account, rank).then().statusCode(201);
    }

    Response named(AccountId staff, String shelter, AccountId account, Rank rank) {
        return as(staff)
                .body(Map.of(
                        "account",
                        account,
                        "rank",
                        rank,
                        "from",
                        LocalDate.now(clock).toString()))
                .post("/api/v1/shelters/" + shelter + "/keepers");
    }

    /** Calls the shelter and asks the first. */
    String called(Kept kept, boolean drill) {
        String call = call(kept.staff(), Map.of("shelters", List.of(kept.shelter()), "drill", drill))
                .then()
                .statusCode(201)
                .extract()
                .path("calls[0].id");
        job.goOn();
        return call;
    }

    Response call(AccountId staff, Map<String, ?> wanted) {
        return as(staff).body(wanted).post("/api/v1/shelter-alarms");
    }

    Response comes(AccountId who, String call, Instant arrival) {
        return as(who).body(Map.of("arrivesAt", arrival.toString())).post(CALLS + "/" + call + "/acknowledgement");
    }

    Response cannot(AccountId who, String call) {
        return as(who).body(Map.of()).post(CALLS + "/" + call + "/refusal");
    }

    Response opens(AccountId who, String call) {
        return as(who).body(Map.of()).post(CALLS + "/" + call + "/opening");
    }

    Response opens(AccountId who, String call, Instant asOf) {
        return as(who).body(Map.of("asOf", asOf.toString())).post(CALLS + "/" + call + "/opening");
    }

    ValidatableResponse read(AccountId who, String call) {
        return as(who).get(CALLS + "/" + call).then().statusCode(200);
    }

    ValidatableResponse shown(String shelter) {
        return asNobody().get("/api/v1/shelters/" + shelter).then().statusCode(200);
    }

    /** The kinds of notices that somebody has in the inbox. */
    List<String> inbox(AccountId who) {
        return as(who).get("/api/v1/inbox").then().statusCode(200).extract().path("items.kind");
    }

    /** What happened to a call, in order. */
    @Transactional
    List<String> happenings(String call) {
        return sql.list(
                "select kind from shelter_call_event where call_id = ? order by no",
                row -> row.text("kind"),
                UUID.fromString(call));
    }

    @Transactional
    long statuses(String shelter) {
        return sql.number("select count(*) from shelter_status where shelter_id = ?", UUID.fromString(shelter));
    }

    /** Title, urgency and whether it was withdrawn, of a notice about a call or an alarm. */
    @Transactional
    Map<String, String> notice(String kind, String subject) {
        Map<String, String> found = new HashMap<>();
        sql.list(
                "select title, titles::text as titles, urgency, withdrawn_at from notice where kind = ? and subject_id = ?",
                row -> {
                    found.put("title", row.text("title"));
                    found.put("titles", row.text("titles"));
                    found.put("urgency", row.text("urgency"));
                    found.put("withdrawn", String.valueOf(row.instant("withdrawn_at") != null));
                    return found;
                },
                kind,
                UUID.fromString(subject));
        return found;
    }

    /** Leaves nothing of this package that other tests could meet in the inboxes of the city or on the board. */
    @Transactional
    void tidy() {
        sql.update("update notice set expires_at = '2000-01-01Z' where kind like 'SHELTER_CALL%'");
        sql.update("update shelter_call set state = 'CALLED_OFF', due_at = null, closed_at = '2000-01-01Z' "
                + "where closed_at is null");
        sql.update("delete from shelter_expectation");
    }
}
