package jp.kairan.events.imports;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.AsAccountFilter;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestCity.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The municipal list becomes events once, and again only where it says something else. */
@KairanTest
class EventImportTest {
    private static final String HEAD = "都道府県コード又は市区町村コード,NO,名称,状態,開始日,開始時刻,終了時刻\n";

    @Inject
    TestCity city;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private Association here;
    private Place unit;
    private AccountId staff;

    @BeforeEach
    void settle() {
        here = city.association(1, 1);
        unit = here.federation();
        staff = city.officer(city.city(), Role.CITY_STAFF);
    }

    private ValidatableResponse send(AccountId who, Place at, boolean apply, byte[] file) {
        return as(who).contentType("text/csv")
                .queryParam("unit", at.id().toString())
                .queryParam("apply", apply)
                .body(file)
                .post("/api/v1/event-imports")
                .then();
    }

    private ValidatableResponse send(boolean apply, String rows) {
        return send(staff, unit, apply, (HEAD + rows).getBytes(StandardCharsets.UTF_8))
                .statusCode(200);
    }

    private String row(int no, String title, String state) {
        return "172014,%010d,%s,%s,%s,10:00,11:30\n"
                .formatted(no, title, state, LocalDate.now(clock).plusDays(no));
    }

    @Transactional
    List<String> events() {
        return sql.list("""
                select e.title || ' ' || e.state || ' ' || e.sequence || ' ' || count(o.id) || ' ' || e.answered_by as text
                  from event e left join occurrence o on o.event_id = e.id where e.unit_id = ?
                 group by e.id order by e.import_key""", line -> line.text("text"), unit.id());
    }

    @Transactional
    long notices() {
        return sql.number("select count(*) from notice where unit_id = ?", unit.id());
    }

    @Test
    void aCheckChangesNothing() {
        send(false, row(1, "人形劇", "") + row(2, "音楽会", ""))
                .body("applied", equalTo(false))
                .body("counts.added", equalTo(2));

        assertThat(events()).isEmpty();
    }

    @Test
    void theListIsInEverybodysCalendarAndNobodyIsNotified() {
        send(true, row(1, "人形劇", "")).body("applied", equalTo(true)).body("counts.added", equalTo(1));

        as(here.houses().get(0).anyResident())
                .get("/api/v1/calendar")
                .then()
                .body("items.findAll{it.unit=='" + unit.id() + "'}.title", contains("人形劇"));
        as(city.association(1, 1).houses().get(0).anyResident())
                .get("/api/v1/calendar")
                .then()
                .body("items.findAll{it.unit=='" + unit.id() + "'}.title", empty());
        assertThat(notices()).isZero();
    }

    @Test
    void importingAgainChangesWhatDiffersAndLeavesTheRestAlone() {
        send(true, row(1, "人形劇", "") + row(2, "音楽会", "") + row(3, "体操", ""));

        send(true, row(1, "人形劇", "") + row(2, "大音楽会", ""))
                .body("counts.added", equalTo(0))
                .body("counts.changed", equalTo(1))
                .body("counts.unchanged", equalTo(1))
                .body("counts.missing", equalTo(1))
                .body("missing.title", contains("体操"));

        assertThat(events())
                .containsExactly("人形劇 PUBLISHED 0 1 NOBODY", "大音楽会 PUBLISHED 1 1 NOBODY", "体操 PUBLISHED 0 1 NOBODY");
    }

    @Test
    void whatTheListCallsOffIsCancelledAndStaysSo() {
        send(true, row(1, "人形劇", ""));
        send(true, row(1, "人形劇", "中止")).body("counts.changed", equalTo(1));
        send(true, row(1, "人形劇", ""))
                .body("counts.changed", equalTo(0))
                .body("rows.reason", contains("ALREADY_CANCELLED"));

        assertThat(events()).containsExactly("人形劇 CANCELLED 1 1 NOBODY");
    }

    @Transactional
    void makeASeries(String title) {
        sql.update("update event set rrule = 'FREQ=DAILY;COUNT=2' where unit_id = ? and title = ?", unit.id(), title);
        sql.update("""
                insert into occurrence (id, event_id, original_start, starts_at, ends_at, state)
                select gen_random_uuid(), e.id, e.starts_at + interval '1 day', e.starts_at + interval '1 day',
                       e.ends_at + interval '1 day', 'PLANNED'
                  from event e where e.unit_id = ? and e.title = ?""", unit.id(), title);
    }

    @Test
    void whatSomebodyMadeASeriesIsLeftAloneAndTheRestIsTaken() {
        send(true, row(1, "人形劇", "") + row(2, "音楽会", ""));
        makeASeries("人形劇");

        send(true, row(1, "大人形劇", "") + row(2, "大音楽会", ""))
                .body("counts.changed", equalTo(1))
                .body("rows.reason", contains("REPEATS_HERE"))
                .body("rows.line", contains(2));

        assertThat(events()).containsExactly("人形劇 PUBLISHED 0 2 NOBODY", "大音楽会 PUBLISHED 1 1 NOBODY");
    }

    @Test
    void twoWhoImportTheSameListAtOnceLayItDownOnce() {
        String rows = IntStream.rangeClosed(1, 50)
                .mapToObj(no -> row(no, "行事" + no, ""))
                .reduce("", String::concat);

        List<Integer> added = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> send(true, rows).extract().<Integer>path("counts.added"))
                .toList();

        assertThat(added).containsExactlyInAnyOrder(50, 0, 0, 0);
        assertThat(events()).hasSize(50);
    }

    @Test
    void refusedRowsAreToldAndLeftOut() {
        send(true, row(1, "人形劇", "") + "172014,2,,,2026-08-02,,\n")
                .body("applied", equalTo(true))
                .body("counts.added", equalTo(1))
                .body("counts.refused", equalTo(1))
                .body("rows[0].line", equalTo(3))
                .body("rows[0].column", equalTo("イベント名"))
                .body("rows[0].refused", equalTo(true));
    }

    @Test
    void aTornFileLaysNothingDown() {
        send(true, row(1, "人形劇", "") + "172014,2,\"閉じない,,2026-08-02,,\n")
                .body("applied", equalTo(false))
                .body("counts.added", equalTo(0));

        assertThat(events()).isEmpty();
    }

    @Test
    void aFileBeyondEveryLimitIsRefusedUnread() throws IOException {
        String request = "POST /api/v1/event-imports?unit=" + unit.id() + " HTTP/1.1\r\nHost: localhost\r\n"
                + AsAccountFilter.HEADER + ": " + staff + "\r\nContent-Type: text/csv\r\nContent-Length: "
                + (100 << 20) + "\r\n\r\n";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void aFileBeyondTheLimitOfAListIsRefusedAsAWhole() {
        send(staff, unit, true, new byte[(16 << 20) + 1])
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("rows.reason", contains("TOO_LARGE"));
    }

    @Test
    void onlyTheCitysOfficesBringListsIn() {
        byte[] file = HEAD.getBytes(StandardCharsets.UTF_8);

        send(city.officer(here.place(), Role.HEAD), here.place(), true, file).statusCode(403);
        send(city.officer(unit, Role.HEAD), unit, true, file).statusCode(403);
        send(here.houses().get(0).anyResident(), unit, true, file).statusCode(403);
        send(city.officer(city.city(), Role.CITY_ADMIN), unit, true, file).statusCode(200);
        asNobody()
                .contentType("text/csv")
                .body(file)
                .post("/api/v1/event-imports?unit=" + unit.id())
                .then()
                .statusCode(401);
        as(staff)
                .contentType("text/csv")
                .body(file)
                .post("/api/v1/event-imports?unit=" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void aUnitWhoseEveryoneIsNobodyTakesNoList() {
        Place club = city.unit(here.place(), UnitKind.ORGANISATION, "子ども会");

        send(staff, club, true, HEAD.getBytes(StandardCharsets.UTF_8)).statusCode(400);
        as(staff)
                .contentType("text/csv")
                .body(new byte[] {1})
                .post("/api/v1/event-imports")
                .then()
                .statusCode(400);
        as(staff)
                .body("{}")
                .post("/api/v1/event-imports?unit=" + unit.id())
                .then()
                .statusCode(415);
    }
}
