package jp.kairan.safety.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.ResidentId;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Source;
import jp.kairan.testing.Calls;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A link is the person's own word only where the person confirmed where it went, and nobody's who has left. */
@KairanTest
class WhoseWordTest extends Mailed {
    private static final String MINE = "/api/v1/safety-contacts/mine";

    private AccountId one;
    private AccountId other;
    private ResidentId her;
    private Incident check;

    @BeforeEach
    void aCouple() {
        house = city.house(town.groups().get(0), 2);
        one = house.accounts().get(0);
        other = house.accounts().get(1);
        her = checks.resident(one);
        check = checks.open(true, town.place());
    }

    @AfterEach
    void end() {
        checks.close(check);
    }

    @Test
    void aNumberThatSomebodyElseConfirmedAnswersAsTheFamily() {
        confirm(other, her);
        ask();

        answer(false).statusCode(201);
        assertThat(checks.evidence(check, house.id())).singleElement().satisfies(entry -> {
            assertThat(entry.evidence().source()).isEqualTo(Source.FAMILY);
            assertThat(entry.evidence().resident()).isEqualTo(her);
        });
    }

    @Test
    void aNumberThatAnOfficerEnteredAnswersAsTheFamily() {
        Calls.as(head)
                .body(TestChecks.contact(house.id(), her, ContactKind.MAIL, mail))
                .put("/api/v1/safety-contacts")
                .then()
                .statusCode(200)
                .body("own", equalTo(false));
        ask();

        answer(false).statusCode(201);
        assertThat(checks.evidence(check, house.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.evidence().source()).isEqualTo(Source.FAMILY));
    }

    @Test
    void whatSomebodyElseEnteredBecomesOnesOwnByConfirmingItOneself() {
        confirm(other, her);
        confirm(one, her);
        ask();

        answer(false).statusCode(201);
        assertThat(checks.evidence(check, house.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.evidence().source()).isEqualTo(Source.SELF));
    }

    @Test
    void nobodyElseReplacesOrRemovesWhatAPersonConfirmed() {
        confirm(one, her);
        Map<String, Object> theirs = TestChecks.contact(house.id(), her, ContactKind.MAIL, TestChecks.mail());
        Calls.as(head).body(theirs).put("/api/v1/safety-contacts").then().statusCode(403);
        theirs.remove("consent");
        Calls.as(other).body(theirs).put(MINE).then().statusCode(403);
        String id = Calls.as(other)
                .get(MINE)
                .then()
                .statusCode(200)
                .body("items[0].own", equalTo(true))
                .extract()
                .path("items[0].id");
        Calls.as(other).delete(MINE + "/" + id).then().statusCode(403);

        Calls.as(one).body(theirs).put(MINE).then().statusCode(200).body("own", equalTo(false));
        Calls.as(one).delete(MINE + "/" + id).then().statusCode(204);
    }

    @Test
    void whatSomebodyEnteredWhoHasLeftIsUsedNoMore() {
        confirm(other, null);
        checks.left(other);
        ask();

        assertThat(server.to(mail)).hasSize(1);
    }

    @Test
    void theLinkOfWhoHasLeftIsOver() {
        confirm(one, her);
        ask();
        String code = checks.code(check, house.id());
        read(code).statusCode(200);
        checks.left(one);

        read(code).statusCode(404);
    }

    @Test
    void theLinkOfAHouseThatMovedOutIsOver() {
        confirm(one, null);
        ask();
        String code = checks.code(check, house.id());
        read(code).statusCode(200);
        checks.movedOut(house.id());

        read(code).statusCode(404);
    }

    @Test
    void familyElsewhereSpeaksForTheHouseholdAlone() {
        confirm(one, her);
        checks.elsewhere(one);
        ask();

        read(checks.code(check, house.id())).statusCode(200).body("personal", equalTo(false));
        answer(false).statusCode(400).body("violations[0].field", equalTo("whole"));
        answer(true).statusCode(201);
    }

    @Test
    void ofAProtectedHouseholdNobodyElsewhereIsWrittenTo() {
        confirm(one, her);
        checks.elsewhere(one);
        checks.shield(house.id());
        ask();

        assertThat(server.to(mail)).hasSize(1);
    }

    @Test
    void norWithWhatWaitsWhenTheHouseholdBecomesProtected() {
        confirm(one, her);
        checks.elsewhere(one);
        post.ask();
        checks.shield(house.id());
        post.send();

        assertThat(server.to(mail)).hasSize(1);
    }

    @Test
    void norWhereSomebodyElsewhereHadTheHouseholdAsked() {
        confirm(other, null);
        checks.elsewhere(other);
        checks.shield(house.id());
        ask();

        assertThat(server.to(mail)).hasSize(1);
    }

    @Test
    void whoLivesInAProtectedHouseholdIsWrittenTo() {
        confirm(one, her);
        checks.elsewhere(other);
        checks.shield(house.id());
        ask();

        assertThat(server.to(mail)).hasSize(2);
        read(checks.code(check, house.id())).statusCode(200);
    }

    @Test
    void theLinkOfFamilyElsewhereIsOverOnceTheHouseholdIsProtected() {
        confirm(one, her);
        checks.elsewhere(one);
        ask();
        String code = checks.code(check, house.id());
        read(code).statusCode(200);
        checks.shield(house.id());

        read(code).statusCode(404);
        answer(true).statusCode(404);
    }

    private void confirm(AccountId by, ResidentId of) {
        TestChecks.confirmed(server, post, by, house.id(), of, mail);
    }

    private void ask() {
        post.ask();
        post.send();
    }

    private static ValidatableResponse read(String code) {
        return Calls.asNobody().get("/api/v1/safety-links/" + code).then();
    }

    private ValidatableResponse answer(boolean whole) {
        return Calls.asNobody()
                .body(Map.of(
                        "key",
                        UUID.randomUUID().toString(),
                        "sentAt",
                        Instant.now(clock).toString(),
                        "whole",
                        whole,
                        "status",
                        "SAFE"))
                .post("/api/v1/safety-links/" + checks.code(check, house.id()) + "/answers")
                .then();
    }
}
