package jp.kairan.snow;

import static jp.kairan.snow.SnowCalls.SNOW;
import static jp.kairan.snow.SnowCalls.add;
import static jp.kairan.snow.SnowCalls.say;
import static jp.kairan.snow.SnowCalls.stretch;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class ClearedStreetsTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    private TestCity.Association association;
    private AccountId head;
    private String street;

    @BeforeEach
    void aStreet() {
        association = city.association(1, 1);
        head = city.officer(association.place(), Role.HEAD);
        street = stretch(head, association.place(), NewWord.next());
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    private ValidatableResponse under(TestCity.Place unit) {
        return asNobody()
                .header("Accept-Language", "en")
                .get(SNOW + "?unit=" + unit.id())
                .then()
                .statusCode(200);
    }

    @Test
    void ofAStreetNothingIsKnownUntilSomebodySaysIt() {
        under(association.place())
                .body("items.id", contains(street))
                .body("items[0].state", equalTo("UNKNOWN"))
                .body("items[0].words", equalTo("Not known"))
                .body("items[0].asOf", nullValue());

        say(head, street, Map.of("state", "UNDER_WAY", "note", "小型除雪機")).then().statusCode(201);

        under(association.place())
                .body("items[0].state", equalTo("UNDER_WAY"))
                .body("items[0].words", equalTo("Snow is being cleared"))
                .body("items[0].note", equalTo("小型除雪機"))
                .body("items[0].hoursOld", equalTo(0));
    }

    @Test
    void whatIsAddedAndWhatIsSaidHaveAPlaceOfTheirOwn() {
        String added = add(head, association.place(), NewWord.next())
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        asNobody().get(added).then().statusCode(200).body("state", equalTo("UNKNOWN"));

        String said = say(head, street, Map.of("state", "DONE"))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as(head).get(said).then().statusCode(200).body("items.state", contains("DONE"));
    }

    @Test
    void aStretchIsReadByAnybodyUntilItIsDropped() {
        asNobody().get(SNOW + "/" + street).then().statusCode(200).body("id", equalTo(street));
        as(head).delete(SNOW + "/" + street).then().statusCode(204);
        asNobody().get(SNOW + "/" + street).then().statusCode(404);
    }

    @Test
    void whatWasSaidOfTheLatestMomentHoldsHoweverLateItArrived() {
        Instant now = clock.instant();
        say(head, street, Map.of("state", "DONE", "asOf", now.toString()));
        say(
                head,
                street,
                Map.of("state", "UNDER_WAY", "asOf", now.minusSeconds(7200).toString()));

        under(association.place()).body("items[0].state", equalTo("DONE"));
        as(head).get(SNOW + "/" + street + "/statuses")
                .then()
                .statusCode(200)
                .body("items.state", contains("UNDER_WAY", "DONE"))
                .body("items[0].saidBy", equalTo(head.toString()));
    }

    @Test
    void aFederationShowsTheStreetsOfItsAssociationsAndAnotherDoesNot() {
        under(association.federation()).body("items.id", contains(street));
        under(city.federation()).body("items", empty());
        asNobody()
                .get(SNOW + "?unit=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void whoHasItAlreadyGetsItAgainOnlyWhenSomethingIsAnother() {
        say(head, street, Map.of("state", "DONE"));
        String path = SNOW + "?unit=" + association.place().id();
        String tag = asNobody().get(path).then().statusCode(200).extract().header("ETag");

        asNobody().header("If-None-Match", tag).get(path).then().statusCode(304);
        asNobody()
                .header("If-None-Match", tag)
                .header("Accept-Language", "vi")
                .get(path)
                .then()
                .statusCode(200);

        say(head, street, Map.of("state", "PLANNED"));
        asNobody().header("If-None-Match", tag).get(path).then().statusCode(200);
    }

    @Test
    void anHourLaterTheNewsIsAnHourOld() {
        say(head, street, Map.of("state", "DONE"));
        String path = SNOW + "?unit=" + association.place().id();
        String tag = asNobody().get(path).then().extract().header("ETag");
        clock.turn(Duration.ofMinutes(61));

        asNobody().header("If-None-Match", tag).get(path).then().statusCode(200).body("items[0].hoursOld", equalTo(1));
    }

    @Test
    void theWholeAreaIsKeptOnceAndAStreetOnceByItsName() {
        String name = NewWord.next();
        stretch(head, association.place(), null);
        add(head, association.place(), null).then().statusCode(409).body("type", endsWith("snow-stretch-exists"));
        String again = stretch(head, association.place(), name);
        add(head, association.place(), name).then().statusCode(409);

        as(head).delete(SNOW + "/" + again).then().statusCode(204);
        stretch(head, association.place(), name);
        under(association.place()).body("items", hasSize(3));
        say(head, again, Map.of("state", "DONE")).then().statusCode(404);
    }

    @Test
    void whatCannotBeTrueIsRefusedByField() {
        refused(Map.of("state", "DONE", "plannedFor", LocalDate.now(clock).toString()), "plannedFor");
        refused(Map.of("state", "PLANNED", "plannedFor", "2020-01-01"), "plannedFor");
        refused(
                Map.of(
                        "state",
                        "DONE",
                        "asOf",
                        clock.instant().plusSeconds(3600).toString()),
                "asOf");
        refused(Map.of("state", "DONE", "asOf", "2001-01-01T00:00:00Z"), "asOf");
        say(head, street, Map.of("state", "MELTED")).then().statusCode(400);
        add(head, association.place(), "  ").then().statusCode(400);
    }

    private void refused(Map<String, ?> body, String field) {
        say(head, street, body).then().statusCode(400).body("violations.field", hasItem(field));
    }

    @Test
    void theCityKeepsStreetsOfAnyUnitAndAnAssociationItsOwn() {
        AccountId staff = city.officer(city.city(), Role.CITY_STAFF);
        stretch(staff, association.federation(), NewWord.next());
        say(staff, street, Map.of("state", "NOT_PLANNED")).then().statusCode(201);
        var club = city.unit(association.place(), UnitKind.ORGANISATION, NewWord.next());
        add(staff, club, null).then().statusCode(400);

        AccountId other = city.officer(city.association(1, 1).place(), Role.HEAD);
        AccountId resident = association.houses().get(0).anyResident();
        for (AccountId stranger : new AccountId[] {other, resident}) {
            add(stranger, association.place(), null).then().statusCode(403);
            say(stranger, street, Map.of("state", "DONE")).then().statusCode(403);
            as(stranger).get(SNOW + "/" + street + "/statuses").then().statusCode(403);
            as(stranger).delete(SNOW + "/" + street).then().statusCode(403);
        }
    }

    @Test
    void nobodyInParticularReadsAndDoesNothingElse() {
        asNobody().get(SNOW).then().statusCode(200);
        asNobody().body("{}").post(SNOW).then().statusCode(401);
        asNobody().body("{}").post(SNOW + "/" + street + "/statuses").then().statusCode(401);
        asNobody().get(SNOW + "/" + street + "/statuses").then().statusCode(401);
        asNobody().delete(SNOW + "/" + street).then().statusCode(401);
        String nowhere = UUID.randomUUID().toString();
        say(head, nowhere, Map.of("state", "DONE")).then().statusCode(404);
        as(head).get(SNOW + "/" + nowhere + "/statuses").then().statusCode(404);
        as(head).delete(SNOW + "/" + nowhere).then().statusCode(404);
        assertThat(under(association.place()).extract().asString()).doesNotContain(head.toString());
    }
}
