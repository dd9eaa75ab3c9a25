package jp.kairan.safety.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.evidence.Incident;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.Calls;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class OutboxTest {
    @Inject
    TestCity city;

    @Inject
    TestChecks checks;

    @Inject
    TestClock clock;

    @Inject
    Post post;

    @Inject
    Outbox outbox;

    @Inject
    Carriers carriers;

    @Inject
    Wording wording;

    @ConfigProperty(name = "kairan.safety.sms.url")
    java.net.URI url;

    private LocalProvider provider;
    private TestCity.Association town;
    private TestCity.House house;
    private AccountId head;
    private Incident check;
    private final String phone = TestChecks.phone();

    @BeforeEach
    void start() {
        provider = LocalProvider.start(url.getPort());
        town = city.association(2, 1);
        house = town.houses().get(0);
        head = city.officer(town.place(), Role.HEAD);
        enter(house, phone);
        check = checks.open(true, town.groups().get(0));
    }

    @AfterEach
    void stop() {
        checks.close(check);
        provider.close();
        clock.reset();
    }

    @Test
    void everybodyIsAskedOnceHoweverOftenAndByHoweverManyReplicas() throws Exception {
        AtOnce.times(4, () -> post.ask() + post.send());
        post.ask();
        post.send();

        assertThat(provider.to(phone)).singleElement().satisfies(message -> {
            assertThat(message.signed()).isTrue();
            assertThat(message.text()).contains("/a/" + checks.code(check, house.id()), "訓練");
        });
    }

    @Test
    void whoseNumberIsCorrectedIsAskedAnewAndTheOldLinkWorksNoMore() {
        post.ask();
        post.send();
        String old = checks.code(check, house.id());
        String right = TestChecks.phone();
        enter(house, right);
        post.ask();
        post.send();
        post.ask();
        post.send();

        Calls.asNobody().get("/api/v1/safety-links/" + old).then().statusCode(404);
        assertThat(provider.to(phone)).hasSize(1);
        assertThat(provider.to(right)).singleElement().satisfies(message -> {
            String code = message.text().split("/a/")[1].split("\\s")[0];
            assertThat(code).isNotEqualTo(old);
            Calls.asNobody().get("/api/v1/safety-links/" + code).then().statusCode(200);
        });
    }

    @Test
    void aLinkThatWasRevokedIsFollowedByAnotherOnlyWhereItsContactIsEnteredAgain() {
        post.ask();
        post.send();
        Calls.as(head)
                .delete("/api/v1/safety-links/issued/" + checks.link(check, house.id()))
                .then()
                .statusCode(204);
        post.ask();
        post.send();
        assertThat(provider.to(phone)).hasSize(1);

        enter(house, phone);
        post.ask();
        post.send();
        assertThat(provider.to(phone)).hasSize(2);
    }

    @Test
    void thatFamilyElsewhereIsWellKeepsNobodyFromBeingAsked() {
        checks.elsewhereIsWell(check, house.id());
        post.ask();
        post.send();

        assertThat(provider.to(phone)).hasSize(1);
    }

    @Test
    void aCheckThatIsWidenedAsksTheNewOnesAlone() {
        post.ask();
        post.send();
        TestCity.House other = town.houses().get(1);
        String theirs = TestChecks.phone();
        enter(other, theirs);
        post.ask();
        post.send();
        assertThat(provider.to(theirs)).isEmpty();

        checks.widen(check, town.groups().get(1).id());
        post.ask();
        post.send();
        assertThat(provider.to(theirs)).hasSize(1);
        assertThat(provider.to(phone)).hasSize(1);
    }

    @Test
    void whoDiesBetweenSendingAndWritingItDownRepeatsTheSameMessage() {
        post.ask();
        Outbox.Taken taken = mine(outbox.take(carriers.kinds(), 1000));
        assertThat(carriers.carry(wording.letter(taken))).isEqualTo(Delivered.SENT);

        post.send();
        assertThat(provider.to(phone)).hasSize(1);
        clock.turn(Outbox.LEASE.plusSeconds(1));
        post.send();
        clock.turn(Outbox.LEASE.plusSeconds(1));
        post.send();

        assertThat(provider.to(phone)).hasSize(2);
        assertThat(provider.to(phone))
                .extracting(LocalProvider.Message::id)
                .containsOnly(taken.id().toString());
        assertThat(provider.to(phone).get(1).text())
                .isEqualTo(provider.to(phone).get(0).text());
        assertThat(checks.states(house.id())).containsExactly("SENT");
    }

    @Test
    void aProviderThatFailsIsTriedAgainLaterAndLaterAndThenGivenUp() {
        provider.answering(503);
        post.ask();
        post.send();
        assertThat(provider.to(phone)).hasSize(1);
        clock.turn(Duration.ofSeconds(9));
        post.send();
        assertThat(provider.to(phone)).hasSize(1);
        for (int tries = 2; tries <= 6; tries++) {
            clock.turn(Duration.ofSeconds(10L << (tries - 2)));
            post.send();
            assertThat(provider.to(phone)).hasSize(tries);
        }
        clock.turn(Duration.ofHours(1));
        post.send();
        assertThat(provider.to(phone)).hasSize(6);
        assertThat(checks.states(house.id())).containsExactly("FAILED");
    }

    @Test
    void whoHasAnsweredMeanwhileIsAskedNoMore() {
        provider.answering(503);
        post.ask();
        post.send();
        provider.answering(200);
        Calls.asNobody()
                .body(Map.of(
                        "key",
                        UUID.randomUUID().toString(),
                        "sentAt",
                        Instant.now(clock).toString(),
                        "whole",
                        true,
                        "status",
                        "SAFE"))
                .post("/api/v1/safety-links/" + checks.code(check, house.id()) + "/answers")
                .then()
                .statusCode(201);
        clock.turn(Duration.ofMinutes(1));
        post.send();

        assertThat(provider.to(phone)).hasSize(1);
        assertThat(checks.states(house.id())).containsExactly("SKIPPED");
    }

    @Test
    void aCheckThatIsOverAsksNobodyMore() {
        provider.answering(503);
        post.ask();
        post.send();
        checks.close(check);
        clock.turn(Duration.ofMinutes(1));
        post.send();

        assertThat(checks.states(house.id())).containsExactly("SKIPPED");
    }

    @Test
    void whoNeedNotBeAskedAnyMoreHoldsUpNobodyBehindThem() {
        post.ask();
        checks.close(check);
        TestCity.House other = town.houses().get(1);
        String theirs = TestChecks.phone();
        enter(other, theirs);
        clock.turn(Duration.ofSeconds(1));
        Incident next = checks.open(true, town.groups().get(1));
        post.ask();

        List<Outbox.Taken> first = outbox.take(carriers.kinds(), 1);
        assertThat(first)
                .singleElement()
                .satisfies(taken -> assertThat(taken.to()).isEqualTo(theirs));
        checks.close(next);
    }

    @Test
    void whoHasNotConfirmedAnOwnNumberIsSentNothingButTheCode() {
        String own = TestChecks.phone();
        Calls.as(house.anyResident())
                .body(Map.of(
                        "household",
                        house.id().toString(),
                        "resident",
                        checks.resident(house.anyResident()).toString(),
                        "kind",
                        "SMS",
                        "address",
                        own))
                .put("/api/v1/safety-contacts/mine")
                .then()
                .statusCode(200);
        post.ask();
        post.send();

        assertThat(provider.to(own))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).doesNotContain("/a/"));
    }

    @Test
    void whoHasNoAccountIsAskedInTheLanguageThatWasEntered() {
        TestCity.House other = town.houses().get(1);
        String theirs = TestChecks.phone();
        Map<String, Object> body = TestChecks.contact(other.id(), null, ContactKind.SMS, theirs);
        body.put("language", "vi");
        Calls.as(head)
                .body(body)
                .put("/api/v1/safety-contacts")
                .then()
                .statusCode(200)
                .body("language", equalTo("vi"));
        checks.widen(check, town.groups().get(1).id());
        post.ask();
        post.send();

        assertThat(provider.to(theirs))
                .singleElement()
                .satisfies(message ->
                        assertThat(message.text()).contains("diễn tập").doesNotContain("訓練"));
    }

    @Test
    void aHouseholdIsAskedInTheLanguageOfWhoEnteredItsNumber() {
        String theirs = TestChecks.phone();
        checks.read(house.anyResident(), "en");
        Calls.as(house.anyResident())
                .body(Map.of("household", house.id().toString(), "kind", "SMS", "address", theirs))
                .put("/api/v1/safety-contacts/mine")
                .then()
                .statusCode(200);
        post.send();

        assertThat(provider.to(theirs))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("Your code to register"));
    }

    private Outbox.Taken mine(List<Outbox.Taken> taken) {
        return taken.stream()
                .filter(each -> each.to().equals(phone))
                .findFirst()
                .orElseThrow();
    }

    private void enter(TestCity.House at, String number) {
        Calls.as(head)
                .body(TestChecks.contact(at.id(), null, ContactKind.SMS, number))
                .put("/api/v1/safety-contacts")
                .then()
                .statusCode(200);
    }
}
