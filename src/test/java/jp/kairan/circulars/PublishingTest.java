package jp.kairan.circulars;

import static jp.kairan.circulars.Writing.correct;
import static jp.kairan.circulars.Writing.drafted;
import static jp.kairan.circulars.Writing.patch;
import static jp.kairan.circulars.Writing.publish;
import static jp.kairan.circulars.Writing.published;
import static jp.kairan.circulars.Writing.read;
import static jp.kairan.circulars.Writing.step;
import static jp.kairan.circulars.Writing.withdraw;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class PublishingTest {
    @Inject
    TestCity city;

    @Inject
    Outbox outbox;

    private Place place;
    private AccountId head;
    private AccountId resident;

    @BeforeEach
    void anAssociation() {
        var association = city.association(1, 2);
        place = association.place();
        head = city.officer(place, Role.HEAD);
        resident = association.houses().get(0).anyResident();
    }

    @Test
    void aPublishedCircularIsReadByThoseItIsAddressedTo() {
        String id = drafted(head, place);
        read(resident, id).then().statusCode(404);

        publish(head, id).then().statusCode(201).body("state", equalTo("PUBLISHED"));

        read(resident, id)
                .then()
                .statusCode(200)
                .body("text", equalTo("8月2日 17時"))
                .body("$", not(hasKey("audience")))
                .body("$", not(hasKey("lockVersion")));
        assertThat(outbox.notices(id)).isEqualTo(1);
        assertThat(outbox.dispatches(id)).containsExactly("PUBLICATION");
    }

    @Test
    void whatIsPublishedIsNeitherPublishedNorRevisedAgain() {
        String id = published(head, place);
        publish(head, id).then().statusCode(409).body("type", equalTo("urn:kairan:problem:circular-state"));
        patch(head, id, Map.of("lockVersion", 1, "title", "x")).then().statusCode(409);
        assertThat(outbox.dispatches(id)).containsExactly("PUBLICATION");
    }

    @Test
    void whatWasChangedSinceItWasSeenIsNotPublished() {
        String id = drafted(head, place);
        patch(head, id, Map.of("lockVersion", 0, "title", "x")).then().statusCode(200);
        step(head, id, "publication", Map.of("lockVersion", 0)).then().statusCode(409);
        step(head, id, "publication", Map.of("lockVersion", 1)).then().statusCode(201);
    }

    @Test
    void aCorrectionIsANewVersionThatReadersSeeAsOne() {
        String id = published(head, place);
        correct(head, id, "訂正").then().statusCode(201).body("version", equalTo(2));

        read(resident, id)
                .then()
                .body("title", equalTo("訂正"))
                .body("text", equalTo("18時から"))
                .body("corrected", equalTo(true))
                .body("correctionReason", equalTo("時刻の誤り"));
        as(resident)
                .get(Writing.PATH + id + "/versions?limit=1")
                .then()
                .body("items.no", equalTo(List.of(2)))
                .body("items[0]", not(hasKey("body")))
                .body("$", hasKey("next"));
        assertThat(outbox.dispatches(id)).containsExactly("PUBLICATION", "CORRECTION");
    }

    @Test
    void aWithdrawnCircularTellsWhyAndNoLongerWhatItSaid() {
        String id = published(head, place);
        withdraw(head, id)
                .then()
                .statusCode(201)
                .body("state", equalTo("WITHDRAWN"))
                .body("$", hasKey("body"));

        read(resident, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawalReason", equalTo("中止になりました"))
                .body("$", not(hasKey("body")))
                .body("$", not(hasKey("html")))
                .body("$", not(hasKey("text")))
                .body("attachments", hasSize(0));
        assertThat(outbox.dispatches(id)).containsExactly("PUBLICATION", "WITHDRAWAL");
        withdraw(head, id).then().statusCode(409);
        correct(head, id, "x").then().statusCode(409);
    }

    @Test
    void itsDeskAndNobodyElseLearnsUnderWhatItsReadersAreCounted() {
        String id = drafted(head, place);
        read(head, id).then().body("$", not(hasKey("notice")));
        publish(head, id).then().statusCode(201);

        String notice = read(head, id).then().extract().path("notice");
        as(head).get("/api/v1/notices/" + notice + "/tally")
                .then()
                .statusCode(200)
                .body("total.households.addressed", equalTo(2));
        as(head).get("/api/v1/circulars?unit=" + place.id()).then().body("items[0].notice", equalTo(notice));
        read(resident, id).then().body("$", not(hasKey("notice")));
    }

    @Test
    void aDraftIsNeitherCorrectedNorWithdrawn() {
        String id = drafted(head, place);
        correct(head, id, "x").then().statusCode(409);
        withdraw(head, id).then().statusCode(409);
        as(head).delete(Writing.PATH + id + "/publication").then().statusCode(409);
    }

    @Test
    void aReasonIsNeeded() {
        String id = published(head, place);
        step(head, id, "withdrawal", Map.of("reason", " ")).then().statusCode(400);
        step(head, id, "correction", Map.of("title", "x", "body", "x")).then().statusCode(400);
    }
}
