package jp.kairan.events;

import static jp.kairan.events.Planning.drafted;
import static jp.kairan.events.Planning.next;
import static jp.kairan.events.Planning.publish;
import static jp.kairan.events.Planning.published;
import static jp.kairan.events.Planning.read;
import static jp.kairan.events.Planning.send;
import static jp.kairan.events.Planning.with;
import static jp.kairan.events.Planning.words;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.SampleFiles;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class EventSecrecyTest {
    private static final List<String> READING = List.of("", "/occurrences", "/attachments/{file}");
    private static final List<String> HANDLING = List.of(
            "PATCH ",
            "DELETE ",
            "GET /reach",
            "POST /publication",
            "POST /cancellation",
            "PATCH /occurrences/{date}",
            "POST /occurrences/{date}/cancellation",
            "DELETE /occurrences/{date}/cancellation");

    @Inject
    TestCity city;

    private TestCity.Association association;
    private Place place;
    private AccountId head;
    private String file;
    private String date = UUID.randomUUID().toString();

    @BeforeEach
    void anAssociation() {
        association = city.association(1, 1);
        place = association.place();
        head = city.officer(place, Role.HEAD);
        file = SampleFiles.upload(head, SampleFiles.pdf());
    }

    private Response call(RequestSpecification by, String method, String id, String path) {
        Map<String, Object> body = method.equals("PATCH")
                ? Map.of("lockVersion", 0)
                : path.endsWith("cancellation") ? Map.of("reason", "x") : Map.of();
        String url = Planning.EVENTS + "/" + id + path.replace("{file}", file).replace("{date}", date);
        return method.equals("GET") || method.equals("DELETE")
                ? by.request(method, url)
                : by.body(body).request(method, url);
    }

    private Response handle(RequestSpecification by, String id, String act) {
        String[] parts = act.split(" ", 2);
        return call(by, parts[0], id, parts[1]);
    }

    /** What a caller can tell the answers apart by, the path they asked for themselves aside. */
    private static String told(Response answer, String id) {
        return answer.statusCode() + answer.contentType() + answer.asString().replace(id, "ID");
    }

    private void hasNothingToSay(AccountId by, String hidden, boolean officer) {
        String unknown = UUID.randomUUID().toString();
        for (String path : READING) {
            assertThat(told(call(as(by), "GET", hidden, path), hidden))
                    .as("GET %s", path)
                    .isEqualTo(told(call(as(by), "GET", unknown, path), unknown))
                    .startsWith("404");
        }
        for (String act : HANDLING) {
            assertThat(told(handle(as(by), hidden, act), hidden))
                    .as(act)
                    .isEqualTo(told(handle(as(by), unknown, act), unknown))
                    .startsWith(officer ? "404" : "403");
        }
    }

    private Map<String, Object> withFile() {
        return with(
                words(place, next(DayOfWeek.MONDAY)), "attachments", List.of(file), "rrule", "FREQ=WEEKLY;BYDAY=MO");
    }

    @Test
    void anotherAssociationsEventIsLikeOneThatDoesNotExist() {
        var other = city.association(association.federation(), 1, 1);
        String id = published(head, withFile());
        date = Planning.dateIds(head, id).get(0);
        hasNothingToSay(other.houses().get(0).anyResident(), id, false);
        hasNothingToSay(city.officer(other.place(), Role.HEAD), id, true);
        hasNothingToSay(city.officer(city.federation(), Role.HEAD), id, true);
    }

    @Test
    void aDraftIsHiddenFromItsFutureReadersAndFromTheUnitsAbove() {
        String id = drafted(head, withFile());
        AccountId federation = city.officer(association.federation(), Role.HEAD);
        hasNothingToSay(association.houses().get(0).anyResident(), id, false);
        hasNothingToSay(federation, id, true);
        hasNothingToSay(city.officer(city.city(), Role.CITY_ADMIN), id, true);
        String list = Planning.EVENTS + "?unit=" + place.id();
        as(federation).get(list).then().statusCode(200).body("items", hasSize(0));
        publish(head, id).then().statusCode(201);
        as(federation).get(list).then().body("items.id", equalTo(List.of(id)));
        read(federation, id).then().statusCode(200);
        Planning.cancel(federation, id).then().statusCode(201);
    }

    @Test
    void theWholeDeskSeesItsDraftsAndNobodyDraftsOnAnothers() {
        String id = drafted(head, words(place));
        read(city.officer(place, Role.VICE_HEAD), id).then().statusCode(200);
        read(city.officer(place, Role.SUPPORTER), id).then().statusCode(404);
        send(city.officer(association.federation(), Role.HEAD), words(place))
                .then()
                .statusCode(403);
        send(city.officer(city.association(1, 1).place(), Role.HEAD), words(place))
                .then()
                .statusCode(403);
    }

    @Test
    void whoReadsAnEventDoesNotHandleIt() {
        String id = published(head, withFile());
        date = Planning.dateIds(head, id).get(0);
        AccountId resident = association.houses().get(0).anyResident();
        AccountId reader = city.officer(city.association(1, 1).place(), Role.HEAD);
        AccountId officerElsewhere = association.houses().get(0).anyResident();
        city.appoint(
                officerElsewhere,
                city.association(1, 1).place(),
                Role.HEAD,
                java.time.LocalDate.now(Planning.TOKYO).minusDays(1),
                null);
        read(reader, id).then().statusCode(404);
        for (String path : READING) {
            call(as(resident), "GET", id, path).then().statusCode(200);
        }
        for (String act : HANDLING) {
            assertThat(handle(as(officerElsewhere), id, act).statusCode())
                    .as(act)
                    .isEqualTo(403);
        }
        send(resident, words(place)).then().statusCode(403);
        as(resident).get(Planning.EVENTS + "?unit=" + place.id()).then().statusCode(403);
        as(head).get(Planning.EVENTS + "?unit=" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void withoutASessionNothingIsAnswered() {
        String id = published(head, withFile());
        for (String path : READING) {
            call(asNobody(), "GET", id, path).then().statusCode(401);
        }
        for (String act : HANDLING) {
            handle(asNobody(), id, act).then().statusCode(401);
        }
        asNobody().body(words(place)).post(Planning.EVENTS).then().statusCode(401);
        asNobody().get(Planning.EVENTS + "?unit=" + place.id()).then().statusCode(401);
    }
}
