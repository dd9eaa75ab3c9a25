package jp.kairan.safety.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.evidence.AuthorKind;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.Calls;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;

/** What is answered over a link is in the ledger once, in the name of whoever answered. */
@KairanTest
class LinkAnswersTest extends Linked {
    @Test
    void anAnswerForOneselfIsOnesOwnAndForTheHouseholdTheFamilys() {
        TestChecks.confirmed(server, post, house.anyResident(), house.id(), checks.resident(house.anyResident()), mail);
        Incident check = checks.open(true, town.place());
        post.ask();
        post.send();

        answer(code(check), said(false, "SAFE")).statusCode(201).body("outcome", equalTo("RECORDED"));
        answer(code(check), said(true, "MINOR_INJURY")).statusCode(201);

        assertThat(checks.evidence(check, house.id())).anySatisfy(entry -> {
            assertThat(entry.authorKind()).isEqualTo(AuthorKind.LINK);
            assertThat(entry.evidence().source()).isEqualTo(Source.SELF);
            assertThat(entry.evidence().resident()).isEqualTo(checks.resident(house.anyResident()));
        });
        assertThat(checks.evidence(check, house.id())).anySatisfy(entry -> {
            assertThat(entry.evidence().source()).isEqualTo(Source.FAMILY);
            assertThat(entry.evidence().resident()).isNull();
            assertThat(entry.evidence().status()).isEqualTo(Status.MINOR_INJURY);
        });
        get(code(check)).body("answered", equalTo(true));
    }

    @Test
    void theSameKeyAtOnceIsKeptOnceAndAlwaysAcknowledged() throws Exception {
        Incident check = asked(true, true);
        Map<String, Object> body = said(true, "SAFE");
        String code = code(check);

        List<Integer> statuses = AtOnce.times(
                8,
                () -> Calls.asNobody()
                        .body(body)
                        .post(LINKS + code + "/answers")
                        .statusCode());

        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(checks.evidence(check, house.id())).hasSize(1);
    }

    @Test
    void aClockThatLeaptMakesNoRequestOldAndLetsNothingBeTakenBackThatCameLater() {
        Incident check = asked(true, true);
        clock.turn(Duration.ofMinutes(5));
        Instant now = Instant.now(clock);
        Map<String, Object> urgent = said(false, "URGENT");
        urgent.put("at", now.toString());
        urgent.put("sentAt", now.plus(Duration.ofDays(1)).toString());
        answer(code(check), urgent).statusCode(201);
        Map<String, Object> back = said(false, "SAFE");
        back.put("kind", "CANCELLED");
        back.put("at", now.plus(Duration.ofDays(1)).toString());
        answer(code(check), back).statusCode(201);

        assertThat(checks.evidence(check, house.id()))
                .allSatisfy(entry -> assertThat(entry.evidence().at())
                        .isEqualTo(entry.evidence().kind() == Kind.SEEN ? entry.receivedAt() : check.since()));
        assertThat(checks.evidence(check, house.id())).hasSize(2);
    }

    @Test
    void aRequestForHelpIsTakenBackByThePersonThemself() {
        Incident check = asked(true, true);
        answer(code(check), said(false, "HELP")).statusCode(201);
        Map<String, Object> back = said(false, "SAFE");
        back.put("kind", "CANCELLED");
        answer(code(check), back).statusCode(201);

        assertThat(checks.evidence(check, house.id()))
                .extracting(entry -> entry.evidence().kind())
                .containsExactlyInAnyOrder(Kind.SEEN, Kind.CANCELLED);
        back.put("status", "URGENT");
        back.put("key", UUID.randomUUID().toString());
        answer(code(check), back).statusCode(400);
    }

    @Test
    void aRequestForHelpInRealityIsToldToCall119() {
        Incident check = asked(false, true);
        answer(code(check), said(true, "URGENT")).statusCode(201).body("advice", containsString("119"));
        checks.close(check);
    }

    @Test
    void aClockThatIsWrongByADayPinsNothing() {
        Incident check = asked(true, true);
        clock.turn(Duration.ofMinutes(10));
        Map<String, Object> body = said(true, "SAFE");
        Instant theirs = Instant.now(clock).plus(Duration.ofDays(1));
        body.put("sentAt", theirs.toString());
        body.put("at", theirs.minus(Duration.ofMinutes(4)).toString());
        answer(code(check), body).statusCode(201);

        assertThat(checks.evidence(check, house.id()))
                .singleElement()
                .satisfies(entry -> assertThat(Duration.between(entry.evidence().at(), entry.receivedAt()))
                        .isBetween(Duration.ofSeconds(239), Duration.ofSeconds(241)));
    }

    @Test
    void aLinkOfAWholeHouseholdAnswersForNobodyAlone() {
        Incident check = asked(true, false);

        get(code(check)).statusCode(200).body("personal", equalTo(false));
        answer(code(check), said(false, "SAFE")).statusCode(400).body("violations[0].field", equalTo("whole"));
        answer(code(check), said(true, "SAFE")).statusCode(201);
    }

    @Test
    void oneLinkDoesNotFillTheLedger() {
        Incident check = asked(true, true);
        for (int i = 0; i < 60; i++) {
            answer(code(check), said(true, "SAFE")).statusCode(201);
        }
        answer(code(check), said(true, "SAFE")).statusCode(429);
    }

    @Test
    void whatIsNoAnswerIsRefused() {
        Incident check = asked(true, true);
        Map<String, Object> unconfirmed = said(true, "UNCONFIRMED");
        Map<String, Object> closing = said(true, "SAFE");
        closing.put("kind", "CLOSED");
        Map<String, Object> endless = said(true, "SAFE");
        endless.put("comment", "あ".repeat(501));
        Map<String, Object> nowhere = said(true, "SAFE");
        nowhere.put("position", Map.of("latitude", 91, "longitude", 0));
        Map<String, Object> nul = said(true, "SAFE");
        nul.put("comment", "a\u0000b");
        Map<String, Object> bell = said(true, "SAFE");
        bell.put("comment", "a\u0007b");

        for (Map<String, Object> body : List.of(unconfirmed, closing, endless, nowhere, nul, bell)) {
            answer(code(check), body).statusCode(400);
        }
        get("%00").statusCode(org.hamcrest.Matchers.oneOf(400, 404));
        get("A".repeat(5000)).statusCode(org.hamcrest.Matchers.oneOf(400, 404, 414));
        assertThat(checks.evidence(check, house.id())).isEmpty();
    }
}
