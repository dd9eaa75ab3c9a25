package jp.kairan.hazards;

import static jp.kairan.hazards.HazardCalls.add;
import static jp.kairan.hazards.HazardCalls.bring;
import static jp.kairan.hazards.HazardCalls.drop;
import static jp.kairan.hazards.HazardCalls.found;
import static jp.kairan.hazards.HazardCalls.rule;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.FindingId;
import jp.kairan.access.Role;
import jp.kairan.hazards.jma.Effect;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class BringingInTelegramsTest {
    @Inject
    TestCity city;

    @Inject
    ShippedRules shipped;

    @Inject
    Arrivals arrivals;

    @Inject
    Archive archive;

    @Inject
    Memory memory;

    @Inject
    Heard heard;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    private AccountId staff;
    private AccountId writer;
    private String rule;
    private final NewDay day = NewDay.next();

    @BeforeEach
    void settle() {
        staff = city.officer(city.city(), Role.CITY_STAFF);
        writer = city.officer(city.city(), Role.CITY_STAFF);
        shipped.off();
        rule = add(writer, rule("5-", 0, "PROPOSE"));
    }

    @AfterEach
    void tidy() {
        drop(writer, rule);
        shipped.on();
    }

    @Test
    void theSameTelegramAgainGivesTheSameAnswerAndTurnsNothing() {
        String first = bring(staff, day.quake(5, "5+"))
                .statusCode(200)
                .body("type", equalTo("VXSE53"))
                .body("effect", equalTo("BEGUN"))
                .extract()
                .asString();

        String second =
                bring(staff, day.quake(5, "5+")).statusCode(200).extract().asString();

        assertThat(second).isEqualTo(first);
        assertThat(found(staff, day.event())).singleElement().satisfies(finding -> {
            assertThat(finding)
                    .containsEntry("ruleId", rule)
                    .containsEntry("stage", "RAISED")
                    .containsEntry("strength", "5+");
            assertThat((List<?>) finding.get("turns")).hasSize(1);
            assertThat((List<?>) finding.get("telegramIds")).hasSize(1);
        });
        assertThat(heard.of(finding())).containsExactly(Turn.RAISED);
    }

    @Test
    void theSameTelegramFromTheFeedAndByHandIsOne() {
        Wire quake = day.quake(5, "5-");

        Taken fed = arrivals.take(Actor.SYSTEM, quake.bytes(), quake.fileName(), Source.FEED);
        bring(staff, quake).statusCode(200).body("source", equalTo("FEED"));

        assertThat(fed.isNew()).isTrue();
        assertThat(fed.effect()).isEqualTo(Effect.BEGUN);
        assertThat(heard.of(finding())).containsExactly(Turn.RAISED);
    }

    @Test
    void theSameTelegramFromEightThreadsIsOneRowAndOneTurn() throws Exception {
        Wire quake = day.quake(5, "6-");

        List<Taken> taken =
                AtOnce.times(8, () -> arrivals.take(Actor.SYSTEM, quake.bytes(), quake.fileName(), Source.FEED));

        assertThat(taken).filteredOn(Taken::isNew).hasSize(1);
        assertThat(taken).extracting(Taken::effect).containsOnly(Effect.BEGUN);
        assertThat(rows(day.event())).isEqualTo(1);
        assertThat(heard.of(finding())).containsExactly(Turn.RAISED);
    }

    @Test
    void aCancellationRetractsAndIsHeard() {
        Wire quake = day.quake(5, "5-");
        bring(staff, quake).statusCode(200);

        bring(staff, quake.cancelled(day.at(9))).statusCode(200).body("effect", equalTo("WITHDRAWN"));

        assertThat(heard.of(finding())).containsExactly(Turn.RAISED, Turn.RETRACTED);
        assertThat(found(staff, day.event(), rule)).containsEntry("stage", "RETRACTED");
    }

    @Test
    void aDrillIsKeptAndShownAndNothingFollows() {
        bring(staff, day.quake(5, "7").drill()).statusCode(200).body("status", equalTo("DRILL"));

        assertThat(rows(day.event())).isEqualTo(1);
        assertThat(found(staff, day.event())).isEmpty();
    }

    @Test
    void anotherReplicaKnowsTheSame() {
        bring(staff, day.quake(5, "5-"));
        Memory other = new Memory(archive, clock);

        var known = QuarkusTransaction.requiringNew().call(memory::caughtUp);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(other::caughtUp)
                        .standing(jp.kairan.hazards.jma.TelegramStatus.REAL)
                        .map(telegram -> telegram.head().eventId()))
                .contains(day.event());
        assertThat(known.standing(jp.kairan.hazards.jma.TelegramStatus.REAL)
                        .map(telegram -> telegram.head().eventId()))
                .contains(day.event());
    }

    @Test
    void whatIsNoTelegramIsRefusedAndNotKept() {
        String quake = day.quake(5, "5-").text();
        String declared =
                quake.replaceFirst("<Report", "<!DOCTYPE Report [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Report");
        refused("", "");
        refused("これは電文ではありません", "a.xml");
        refused("<a/>", "a.xml");
        refused(declared, "");
        refused(quake.substring(0, quake.length() / 2), "");
        refused(quake, "20310305000000_0_VPWW55_170000.xml");

        assertThat(rows(day.event())).isZero();
    }

    private void refused(String telegram, String fileName) {
        bring(staff, telegram.getBytes(StandardCharsets.UTF_8), fileName)
                .statusCode(422)
                .body("type", endsWith("telegram-refused"));
    }

    @Test
    void whatIsTooLargeOrOfAnotherKindIsRefusedUnread() {
        bring(staff, new byte[5 * 1024 * 1024 + 1], "a.xml").statusCode(413);
        as(staff).body("{}").post("/api/v1/telegrams").then().statusCode(415);
        bring(staff, day.quake(5, "3").bytes(), "a\u0000b").statusCode(400);
        bring(staff, day.quake(5, "3").bytes(), "a".repeat(301)).statusCode(400);
    }

    @Test
    void anUploadIsWrittenDownByWhoMadeItAndTheListShowsIt() {
        String id = bring(staff, day.quake(5, "3")).statusCode(200).extract().path("id");

        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> sql.list(
                                "select action from audit_entry where actor = ?",
                                row -> row.text("action"),
                                "account:" + staff)))
                .containsExactly("TelegramUploaded");
        Map<String, Object> newest = as(staff)
                .queryParam("limit", 1)
                .get("/api/v1/telegrams")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0]");
        assertThat(newest).containsEntry("id", id).containsEntry("eventId", day.event());
    }

    private FindingId finding() {
        return FindingId.fromString(found(staff, day.event(), rule).get("id").toString());
    }

    private long rows(String event) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.number("select count(*) from telegram where event = ?", event));
    }
}
