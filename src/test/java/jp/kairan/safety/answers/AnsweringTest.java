package jp.kairan.safety.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.IncidentId;
import jp.kairan.evidence.Entry;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Ledger;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.Calls;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.Phones;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestIncidents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Phones answer a safety check: what is acknowledged is in the ledger once, and says no more than its sender may say. */
@KairanTest
class AnsweringTest {
    @Inject
    TestCity city;

    @Inject
    TestIncidents incidents;

    @Inject
    Phones phones;

    @Inject
    Ledger ledger;

    @Inject
    Sql sql;

    private final List<Incident> opened = new ArrayList<>();
    private TestCity.Association association;
    private TestCity.House house;
    private Incident incident;
    private RequestSpecification phone;

    @BeforeEach
    void shake() {
        association = city.association(1, 2);
        house = city.house(association.groups().get(0), 3);
        incident = incidents.real(association.place());
        opened.add(incident);
        phone = phones.enter(house.anyResident()).calls();
    }

    @AfterEach
    void end() {
        incidents.close(opened);
    }

    @Test
    void onesOwnAnswerIsOnesOwn() {
        post(phone, incident, answer("ME", "SAFE"))
                .statusCode(200)
                .body("drill", equalTo(false))
                .body("items[0].outcome", equalTo("RECORDED"));

        assertThat(written(incident, house)).singleElement().satisfies(entry -> {
            assertThat(entry.evidence().source()).isEqualTo(Source.SELF);
            assertThat(entry.evidence().status()).isEqualTo(Status.SAFE);
            assertThat(entry.author()).isEqualTo(house.anyResident().value());
        });
    }

    @Test
    void whoSpeaksForTheFamilySpeaksForThemselvesToo() {
        post(phone, incident, answer("HOUSEHOLD", "SAFE")).statusCode(200).body("items[0].numbers", hasSize(2));

        assertThat(written(incident, house))
                .extracting(entry -> entry.evidence().source())
                .containsExactlyInAnyOrder(Source.FAMILY, Source.SELF);
    }

    @Test
    void sentAgainItIsKeptOnce() {
        Map<String, Object> answer = answer("ME", "HELP");
        List<Integer> first = post(phone, incident, answer).extract().path("items[0].numbers");

        post(phone, incident, answer)
                .statusCode(200)
                .body("items[0].outcome", equalTo("REPEATED"))
                .body("items[0].numbers", equalTo(first));
        assertThat(written(incident, house)).hasSize(1);
    }

    @Test
    void theSameAnswerManyTimesAtOnceIsKeptOnce() throws Exception {
        Map<String, Object> answer = answer("HOUSEHOLD", "SAFE");
        List<String> tokens = List.of("a", "b", "c", "d", "e", "f");

        AtOnce.times(
                tokens.size(),
                () -> post(phones.enter(house.anyResident()).calls(), incident, answer)
                        .statusCode(200));

        assertThat(written(incident, house)).hasSize(2);
    }

    @Test
    void bothWaysOfTakingItSayTheSame() {
        Map<String, Object> answer = answer("ME", "MINOR_INJURY");
        post(phone, incident, answer).statusCode(200).body("items[0].outcome", equalTo("RECORDED"));

        post(Calls.as(house.anyResident()), incident, answer)
                .statusCode(200)
                .body("items[0].outcome", equalTo("REPEATED"));
    }

    @Test
    void anotherHouseholdsPersonIsRefusedLikeAStranger() {
        TestCity.House other = association.houses().get(0);
        Map<String, Object> answer = answer("HOUSEHOLD", "SAFE");
        answer.put("household", other.id().toString());
        Map<String, Object> unknown = answer("HOUSEHOLD", "SAFE");
        unknown.put("household", UUID.randomUUID().toString());

        post(phone, incident, answer, unknown, answer("ME", "SAFE"))
                .statusCode(200)
                .body("items.outcome", equalTo(List.of("REFUSED", "REFUSED", "RECORDED")))
                .body("items[0].problem", equalTo("urn:kairan:problem:not-found"));
        assertThat(written(incident, other)).isEmpty();
    }

    @Test
    void aCheckThatAsksSomebodyElseTakesNothing() {
        AccountId elsewhere = city.association(1, 1).houses().get(0).anyResident();

        post(phones.enter(elsewhere).calls(), incident, answer("ME", "SAFE")).statusCode(404);
        post(Calls.as(elsewhere), incident, answer("ME", "SAFE")).statusCode(404);
    }

    @Test
    void aCheckThatIsNotThereIsNotFoundEitherWay() {
        Map<String, Object> body = body(IncidentId.next(), answer("ME", "SAFE"));

        phone.body(body).post(AnswerResource.PATH).then().statusCode(404);
        Calls.as(house.anyResident())
                .body(body)
                .post(AnswerResource.PATH)
                .then()
                .statusCode(404);
    }

    @Test
    void aDrillsAnswerIsOfTheDrillAlone() {
        Incident drill = incidents.drill(association.place());
        opened.add(drill);

        post(phone, drill, answer("ME", "SAFE")).statusCode(200).body("drill", equalTo(true));

        assertThat(written(incident, house)).isEmpty();
        assertThat(written(drill, house)).hasSize(1);
    }

    @Test
    void aClockThatIsADayAheadOrBehindDoesNoHarm() {
        for (long error : new long[] {-86_400, 86_400}) {
            Instant wrong = Instant.now().plusSeconds(error);
            Map<String, Object> answer = answer("ME", "SAFE");
            answer.put("at", wrong.minusSeconds(60).toString());
            Map<String, Object> body = body(incident.id(), answer);
            body.put("sentAt", wrong.toString());

            phone.body(body).post(AnswerResource.PATH).then().statusCode(200);
        }
        Instant now = Instant.now();
        assertThat(written(incident, house))
                .hasSize(2)
                .allSatisfy(entry ->
                        assertThat(entry.evidence().at()).isBetween(now.minusSeconds(90), now.minusSeconds(30)));
    }

    @Test
    void aRequestIsTakenBackByItsNumber() {
        List<Integer> request =
                post(phone, incident, answer("ME", "HELP")).extract().path("items[0].numbers");
        Map<String, Object> cancel = answer("ME", "SAFE");
        cancel.put("kind", "CANCELLED");
        cancel.put("closes", request);

        post(phone, incident, cancel).statusCode(200);

        assertThat(written(incident, house))
                .filteredOn(entry -> entry.evidence().kind() == Kind.CANCELLED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.evidence().closes())
                        .containsExactly(request.get(0).longValue()));
    }

    @Test
    void whatIsOddIsExplainedTheOrdinaryWay() {
        phone.body("{\"check\":").post(AnswerResource.PATH).then().statusCode(400);
        phone.body("null").post(AnswerResource.PATH).then().statusCode(400);
        phone.body(Map.of("check", incident.id().toString(), "answers", List.of()))
                .post(AnswerResource.PATH)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("answers"));
        Map<String, Object> long501 = answer("ME", "SAFE");
        long501.put("comment", "あ".repeat(501));
        post(phone, incident, long501).statusCode(400);
        Map<String, Object> nowhere = answer("ME", "SAFE");
        nowhere.put("shelter", UUID.randomUUID().toString());
        post(phone, incident, nowhere).statusCode(404);
    }

    @Test
    void onlyTheSignedInAnswer() {
        Map<String, Object> body = body(incident.id(), answer("ME", "SAFE"));

        Calls.asNobody().body(body).post(AnswerResource.PATH).then().statusCode(401);
        Calls.asNobody()
                .header("Authorization", "Bearer forged.forged.forged")
                .body(body)
                .post(AnswerResource.PATH)
                .then()
                .statusCode(401);
    }

    @Test
    void nobodyTakesBackWhatSomebodyElseAskedForThemselves() {
        List<Integer> request =
                post(phone, incident, answer("ME", "URGENT")).extract().path("items[0].numbers");
        RequestSpecification other = phones.enter(house.accounts().get(1)).calls();
        for (String whose : List.of("ME", "HOUSEHOLD")) {
            Map<String, Object> cancel = answer(whose, "SAFE");
            cancel.put("kind", "CANCELLED");
            cancel.put("closes", request);
            post(other, incident, cancel).statusCode(200);
            cancel.remove("closes");
            cancel.put("key", UUID.randomUUID().toString());
            post(other, incident, cancel).statusCode(200);
        }

        Calls.as(house.anyResident())
                .get(AnswerResource.PATH + "?check=" + incident.id())
                .then()
                .body("households[0].requests", equalTo(request))
                .body("households[0].status", equalTo("URGENT"));
    }

    @Test
    void whatContradictsItselfIsRefusedWithItsField() {
        Map<String, Object> both = answer("ME", "HELP");
        both.put("kind", "CANCELLED");
        Map<String, Object> closing = answer("ME", "SAFE");
        closing.put("kind", "CLOSED");
        Map<String, Object> poison = answer("ME", "SAFE");
        poison.put("comment", "a\u0000b");

        for (RequestSpecification way : List.of(phone, Calls.as(house.anyResident()))) {
            post(way, incident, both).statusCode(400).body("violations[0].field", equalTo("answers[0].status"));
            post(way, incident, closing).statusCode(400).body("violations[0].field", equalTo("answers[0].kind"));
            post(way, incident, poison).statusCode(400).body("violations[0].field", equalTo("answers[0].comment"));
        }
        assertThat(written(incident, house)).isEmpty();
    }

    @Test
    void familyThatLivesElsewhereSpeaksForTheHouseAndIsNotPartOfIt() {
        AccountId daughter = house.accounts().get(2);
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("update resident set lives_elsewhere = true where account_id = ?", daughter));
        RequestSpecification hers = phones.enter(daughter).calls();

        post(hers, incident, answer("ME", "SAFE")).statusCode(200).body("items[0].outcome", equalTo("REFUSED"));
        post(hers, incident, answer("HOUSEHOLD", "SAFE")).statusCode(200).body("items[0].numbers", hasSize(1));

        assertThat(written(incident, house)).singleElement().satisfies(entry -> {
            assertThat(entry.evidence().source()).isEqualTo(Source.FAMILY);
            assertThat(entry.evidence().resident()).isNull();
        });
    }

    @Test
    void ofAProtectedHouseholdWhoLivesElsewhereSaysAsLittleAsAStranger() {
        AccountId elsewhere = protectedFrom();
        post(phone, incident, answer("HOUSEHOLD", "SAFE"))
                .statusCode(200)
                .body("items[0].outcome", equalTo("RECORDED"));

        for (RequestSpecification way : List.of(phones.enter(elsewhere).calls(), Calls.as(elsewhere))) {
            post(way, incident, answer("HOUSEHOLD", "HELP")).statusCode(404);
        }
        assertThat(written(incident, house)).hasSize(2);
    }

    @Test
    void ofAProtectedHouseholdWhoLivesElsewhereSeesAsLittleAsAStranger() {
        AccountId elsewhere = protectedFrom();
        Map<String, Object> arrived = answer("ME", "SAFE");
        arrived.put("place", "SHELTER");
        post(phone, incident, arrived).statusCode(200);
        String own = AnswerResource.PATH + "?check=" + incident.id();

        Calls.as(elsewhere).get(own).then().statusCode(404);
        Calls.as(house.anyResident())
                .get(own)
                .then()
                .statusCode(200)
                .body("households[0].people.findAll { it.me }.place", equalTo(List.of("SHELTER")));
    }

    private AccountId protectedFrom() {
        AccountId elsewhere = house.accounts().get(2);
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update("update resident set lives_elsewhere = true where account_id = ?", elsewhere);
            sql.update("update household set protected = true where id = ?", house.id());
        });
        return elsewhere;
    }

    @Test
    void aRequestFromAClockThatLeaptIsNotTakenForAnOldOne() {
        Map<String, Object> cancel = answer("ME", "SAFE");
        cancel.put("kind", "CANCELLED");
        post(phone, incident, cancel).statusCode(200);
        Map<String, Object> urgent = answer("ME", "URGENT");
        urgent.put("at", "2000-01-01T00:00:30Z");

        post(phone, incident, urgent).statusCode(200);

        Calls.as(house.anyResident())
                .get(AnswerResource.PATH + "?check=" + incident.id())
                .then()
                .body("households[0].status", equalTo("URGENT"));
    }

    @Test
    void theFamilySeesWhatIsKnownOfItAndNobodyElseDoes() {
        List<Integer> request =
                post(phone, incident, answer("ME", "HELP")).extract().path("items[0].numbers");
        AccountId child = house.accounts().get(1);
        String own = AnswerResource.PATH + "?check=" + incident.id();

        Calls.as(child)
                .get(own)
                .then()
                .statusCode(200)
                .body("households", hasSize(1))
                .body("households[0].status", equalTo("HELP"))
                .body("households[0].completeness", equalTo("PARTIAL"))
                .body("households[0].requests", equalTo(request))
                .body("households[0].people", hasSize(3))
                .body("households[0].people.findAll { it.me }", hasSize(1))
                .body("households[0].people.findAll { it.confirmed }.status", equalTo(List.of("HELP")));
        AccountId stranger = city.association(1, 1).houses().get(0).anyResident();
        Calls.as(stranger).get(own).then().statusCode(404);
        Calls.asNobody().get(own).then().statusCode(401);
    }

    private List<Entry> written(Incident of, TestCity.House at) {
        return ledger.of(of.world(), List.of(at.id()), of.since());
    }

    @SafeVarargs
    private static ValidatableResponse post(RequestSpecification by, Incident to, Map<String, Object>... answers) {
        return by.body(body(to.id(), answers)).post(AnswerResource.PATH).then();
    }

    @SafeVarargs
    private static Map<String, Object> body(IncidentId check, Map<String, Object>... answers) {
        Map<String, Object> body = new HashMap<>();
        body.put("check", check.toString());
        body.put("sentAt", Instant.now().toString());
        body.put("answers", List.of(answers));
        return body;
    }

    private static Map<String, Object> answer(String whose, String status) {
        Map<String, Object> answer = new HashMap<>();
        answer.put("key", UUID.randomUUID().toString());
        answer.put("whose", whose);
        answer.put("status", status);
        return answer;
    }
}
