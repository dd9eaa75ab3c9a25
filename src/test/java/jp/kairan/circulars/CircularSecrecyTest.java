package jp.kairan.circulars;

import static jp.kairan.circulars.Writing.drafted;
import static jp.kairan.circulars.Writing.published;
import static jp.kairan.circulars.Writing.read;
import static jp.kairan.circulars.Writing.send;
import static jp.kairan.circulars.Writing.withdraw;
import static jp.kairan.circulars.Writing.words;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
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
class CircularSecrecyTest {
    private static final List<String> READING = List.of("", "/versions", "/attachments/{file}");
    private static final List<String> HANDLING = List.of(
            "PATCH ", "DELETE ", "POST /publication", "DELETE /publication", "POST /correction", "POST /withdrawal");

    @Inject
    TestCity city;

    private TestCity.Association association;
    private Place place;
    private AccountId head;

    @BeforeEach
    void anAssociation() {
        association = city.association(1, 1);
        place = association.place();
        head = city.officer(place, Role.HEAD);
    }

    private static Response get(RequestSpecification by, String id, String path, String file) {
        return by.get(Writing.PATH + id + path.replace("{file}", file));
    }

    private static Response handle(RequestSpecification by, String id, String act) {
        String[] parts = act.split(" ", 2);
        Map<String, Object> body = switch (act) {
            case "PATCH " -> Map.of("lockVersion", 0, "title", "x");
            case "POST /correction" -> Map.of("title", "x", "body", "x", "reason", "x");
            case "POST /withdrawal" -> Map.of("reason", "x");
            default -> Map.of();
        };
        String path = Writing.PATH + id + parts[1];
        return parts[0].equals("DELETE") ? by.delete(path) : by.body(body).request(parts[0], path);
    }

    /** What a caller can tell the answers apart by, the path they asked for themselves aside. */
    private static String told(Response answer, String id) {
        return answer.statusCode() + answer.contentType() + answer.asString().replace(id, "ID");
    }

    private static void hasNothingToSay(AccountId by, String hidden, String file, boolean officer) {
        String unknown = UUID.randomUUID().toString();
        for (String path : READING) {
            assertThat(told(get(as(by), hidden, path, file), hidden))
                    .as("GET %s", path)
                    .isEqualTo(told(get(as(by), unknown, path, file), unknown))
                    .startsWith("404");
        }
        assertThat(told(get(as(by), hidden, "/reach", file), hidden))
                .isEqualTo(told(get(as(by), unknown, "/reach", file), unknown))
                .startsWith(officer ? "404" : "403");
        for (String act : HANDLING) {
            assertThat(told(handle(as(by), hidden, act), hidden))
                    .as(act)
                    .isEqualTo(told(handle(as(by), unknown, act), unknown))
                    .startsWith(officer ? "404" : "403");
        }
    }

    private String withFile(boolean published, String file) {
        Map<String, Object> words = words(place, "attachments", List.of(file));
        return published ? published(head, words) : drafted(head, words);
    }

    @Test
    void anotherAssociationsCircularIsLikeOneThatDoesNotExist() {
        var other = city.association(association.federation(), 1, 1);
        for (boolean published : List.of(true, false)) {
            String file = SampleFiles.upload(head, SampleFiles.pdf());
            String id = withFile(published, file);
            hasNothingToSay(other.houses().get(0).anyResident(), id, file, false);
            hasNothingToSay(city.officer(other.place(), Role.HEAD), id, file, true);
            hasNothingToSay(city.officer(city.federation(), Role.HEAD), id, file, true);
        }
    }

    @Test
    void aDraftIsHiddenFromItsFutureReaders() {
        String file = SampleFiles.upload(head, SampleFiles.pdf());
        hasNothingToSay(association.houses().get(0).anyResident(), withFile(false, file), file, false);
    }

    @Test
    void aDraftIsHiddenFromTheUnitsAboveUntilItIsPublished() {
        String file = SampleFiles.upload(head, SampleFiles.pdf());
        String id = withFile(false, file);
        for (AccountId above : List.of(
                city.officer(association.federation(), Role.HEAD), city.officer(city.city(), Role.CITY_ADMIN))) {
            hasNothingToSay(above, id, file, true);
            as(above)
                    .get("/api/v1/circulars?unit=" + place.id())
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
        Writing.publish(head, id).then().statusCode(201);
        AccountId above = city.officer(association.federation(), Role.HEAD);
        read(above, id).then().statusCode(200);
        as(above).get("/api/v1/circulars?unit=" + place.id()).then().body("items.id", equalTo(List.of(id)));
        withdraw(above, id).then().statusCode(201);
    }

    @Test
    void theWholeDeskOfAUnitSeesItsDrafts() {
        String id = drafted(head, place);
        read(city.officer(place, Role.VICE_HEAD), id).then().statusCode(200);
        read(city.officer(place, Role.SUPPORTER), id).then().statusCode(404);
    }

    @Test
    void whoFromAboveWroteADraftSeesIt() {
        AccountId above = city.officer(association.federation(), Role.SECRETARY);
        String id = drafted(above, place);
        read(above, id).then().statusCode(200);
        as(above).get("/api/v1/circulars?unit=" + place.id()).then().body("items.id", equalTo(List.of(id)));
        read(head, id).then().statusCode(200);
    }

    @Test
    void anotherUnitsDeskIsForbidden() {
        Place other = city.association(1, 1).place();
        send(head, words(other)).then().statusCode(403);
        as(head).get("/api/v1/circulars?unit=" + other.id()).then().statusCode(403);
        as(head).get("/api/v1/circulars?unit=" + UUID.randomUUID()).then().statusCode(404);
        as(head).get("/api/v1/circulars").then().statusCode(400);
        send(association.houses().get(0).anyResident(), words(place)).then().statusCode(403);
    }

    @Test
    void withoutASessionNothingIsAnswered() {
        String id = published(head, place);
        for (String path : READING) {
            get(asNobody(), id, path, UUID.randomUUID().toString()).then().statusCode(401);
        }
        for (String act : HANDLING) {
            handle(asNobody(), id, act).then().statusCode(401);
        }
        asNobody().get(Writing.PATH + id + "/reach").then().statusCode(401);
        asNobody().body(words(place)).post("/api/v1/circulars").then().statusCode(401);
        asNobody().get("/api/v1/circulars?unit=" + place.id()).then().statusCode(401);
    }

    @Test
    void anIdThatIsNoneIsLikeOneThatDoesNotExist() {
        read(head, "not-an-id").then().statusCode(404);
    }
}
