package jp.kairan.notices;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.Term;
import jp.kairan.access.UnitKind;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@KairanTest
class InboxTest {
    @Inject
    TestCity city;

    @Inject
    TestNotices notices;

    @Inject
    TestClock clock;

    @AfterEach
    void turnBack() {
        clock.reset();
    }

    @Test
    void nobodyWithoutASessionHasAnInbox() {
        asNobody().get("/api/v1/inbox").then().statusCode(401);
        asNobody().get("/api/v1/inbox/unread-count").then().statusCode(401);
    }

    @Test
    void listsWhatEveryUnitAboveTheReaderPublishedNewestFirst() {
        var place = city.association(2, 1);
        var reader = place.houses().get(0).anyResident();
        var fromFederation = notices.to(place.federation());
        var fromAssociation = notices.to(place.place());
        var toOtherGroup = notices.to(place.groups().get(1));
        var toOwnGroup = notices.to(place.groups().get(0));

        as(reader)
                .get("/api/v1/inbox")
                .then()
                .statusCode(200)
                .body("items.id", contains(text(toOwnGroup), text(fromAssociation), text(fromFederation)))
                .body("items.id", not(contains(text(toOtherGroup))))
                .body("items[1].publisher.name", equalTo(place.place().name()))
                .body("items[0].opened", equalTo(false))
                .body("unread", equalTo(3));
    }

    @Test
    void reachesOfficersMembersAndLists() {
        var place = city.association(1, 2);
        var head = city.officer(place.place(), Role.HEAD);
        var body = city.unit(place.federation(), UnitKind.ORGANISATION, "公民館");
        var member = city.account();
        notices.join(member, body.id());
        var listed = place.houses().get(0).anyResident();
        var list =
                notices.list(place.place(), head, List.of(place.houses().get(0).id()), List.of(member));
        var toHeads = notices.to(
                place.federation(), Term.office(Role.HEAD, place.federation().id()));
        var toBody = notices.to(body, Term.organisation(body.id()));
        var toList = notices.to(place.place(), Term.list(list));

        assertThat(inbox(head)).containsExactly(text(toHeads));
        assertThat(inbox(member)).containsExactly(text(toList), text(toBody));
        assertThat(inbox(listed)).containsExactly(text(toList));
        assertThat(inbox(place.houses().get(1).anyResident())).isEmpty();
    }

    @Test
    void aNoticeNamedByTwoPartsOfItsAudienceComesOnceAndPagesLoseNothing() {
        var place = city.association(1, 1);
        var reader = place.houses().get(0).anyResident();
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            sent.add(
                    0,
                    text(notices.to(
                            place.place(),
                            Term.everyone(place.place().id()),
                            Term.everyone(place.groups().get(0).id()),
                            Term.everyone(place.place().id()))));
        }

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = as(reader).queryParam("limit", 3);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/inbox");
            seen.addAll(page.path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(seen).containsExactlyElementsOf(sent);
    }

    @Test
    void whatHasExpiredLeavesAndANewcomerSeesWhatIsStillRunning() {
        var place = city.association(1, 1);
        var ends = notices.until(place.place(), Duration.ofHours(1));
        var stays = notices.to(place.place());
        var newcomer = city.house(place.groups().get(0), 1).anyResident();
        assertThat(inbox(newcomer)).containsExactly(text(stays), text(ends));

        clock.turn(Duration.ofHours(2));

        as(newcomer)
                .get("/api/v1/inbox")
                .then()
                .body("items.id", contains(text(stays)))
                .body("unread", equalTo(1));
    }

    @Test
    void whatWasWithdrawnStaysWithoutItsTitleAndIsNotUnread() {
        var place = city.association(1, 1);
        var reader = place.houses().get(0).anyResident();
        var sent = notices.pinned(place.place());

        notices.withdraw(sent);

        as(reader)
                .get("/api/v1/inbox")
                .then()
                .body("items[0].withdrawn", equalTo(true))
                .body("items[0].title", not(containsString("大切なお知らせ")))
                .body("unread", equalTo(0));
        as(reader).get("/api/v1/inbox?unread=true").then().body("items", empty());
    }

    @Test
    void aCorrectionShowsToWhoHadOpenedTheOlderVersion() {
        var place = city.association(1, 1);
        var reader = place.houses().get(0).anyResident();
        var sent = notices.to(place.place());
        as(reader)
                .body("{\"opened\":true,\"version\":1}")
                .put(receipt(sent))
                .then()
                .statusCode(200);

        notices.correct(sent, "訂正したお知らせ");

        as(reader)
                .get("/api/v1/inbox")
                .then()
                .body("items[0].title", equalTo("訂正したお知らせ"))
                .body("items[0].version", equalTo(2))
                .body("items[0].corrected", equalTo(true))
                .body("items[0].opened", equalTo(true))
                .body("items[0].updatedSinceOpened", equalTo(true))
                .body("unread", equalTo(0));
    }

    @Test
    void filtersByPinUnreadAndPublisher() {
        var place = city.association(1, 1);
        var reader = place.houses().get(0).anyResident();
        var pinned = notices.pinned(place.place());
        var above = notices.to(place.federation());
        as(reader)
                .body("{\"opened\":true,\"version\":1}")
                .put(receipt(pinned))
                .then()
                .statusCode(200);

        as(reader).get("/api/v1/inbox?pinned=true").then().body("items.id", contains(text(pinned)));
        as(reader).get("/api/v1/inbox?unread=true").then().body("items.id", contains(text(above)));
        as(reader)
                .get("/api/v1/inbox?unit=" + place.federation().id())
                .then()
                .body("items.id", contains(text(above)))
                .body("unread", equalTo(1));
        as(reader).get("/api/v1/inbox/unread-count").then().body("unread", equalTo(1));
    }

    @Test
    void aForeignCursorIsRefused() {
        var reader = city.association(1, 1).houses().get(0).anyResident();
        as(reader).get("/api/v1/inbox?cursor=bm90LWEtdXVpZA").then().statusCode(400);
        as(reader).get("/api/v1/inbox?cursor=%2f").then().statusCode(400);
        as(reader).get("/api/v1/inbox?limit=201").then().statusCode(400);
        as(reader)
                .get("/api/v1/inbox?limit=200")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("next", nullValue());
    }

    private static List<String> inbox(AccountId reader) {
        return as(reader).get("/api/v1/inbox").then().statusCode(200).extract().path("items.id");
    }

    private static String receipt(TestNotices.Sent sent) {
        return "/api/v1/notices/" + sent.id() + "/receipt";
    }

    private static String text(TestNotices.Sent sent) {
        return sent.id().toString();
    }
}
