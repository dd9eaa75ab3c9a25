package jp.kairan.circulars;

import static jp.kairan.circulars.Writing.drafted;
import static jp.kairan.circulars.Writing.patch;
import static jp.kairan.circulars.Writing.published;
import static jp.kairan.circulars.Writing.read;
import static jp.kairan.circulars.Writing.send;
import static jp.kairan.circulars.Writing.words;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.Term;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.SampleFiles;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@KairanTest
class DraftingTest {
    @Inject
    TestCity city;

    private TestCity.Association association;
    private Place place;
    private AccountId head;

    @BeforeEach
    void anAssociation() {
        association = city.association(2, 1);
        place = association.place();
        head = city.officer(place, Role.HEAD);
    }

    @Test
    void aDraftAnswersItsWordsThreeWays() {
        send(head, words(place))
                .then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.containsString("/api/v1/circulars/"))
                .body("state", equalTo("DRAFT"))
                .body("body", equalTo("8月2日 **17時**"))
                .body("html", equalTo("<p>8月2日 <strong>17時</strong></p>\n"))
                .body("text", equalTo("8月2日 17時"))
                .body("importance", equalTo("NORMAL"))
                .body("version", equalTo(1))
                .body("lockVersion", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({"OBITUARY,,true", "OBITUARY,false,false", "EVENT,,false", "EVENT,true,true"})
    void anObituaryIsSensitiveUnlessTheWriterSaysOtherwise(String category, Boolean said, boolean sensitive) {
        Map<String, Object> draft = words(place, "category", category);
        draft.put("sensitive", said);
        send(head, draft).then().statusCode(201).body("sensitive", equalTo(sensitive));
    }

    @Test
    void theSameKeyMakesOneDraft() {
        String key = "draft-" + UUID.randomUUID();
        var first = as(head).header("Idempotency-Key", key).body(words(place)).post("/api/v1/circulars");
        var second = as(head).header("Idempotency-Key", key).body(words(place)).post("/api/v1/circulars");
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
        as(head).get("/api/v1/circulars?unit=" + place.id()).then().body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "title, ' '",
        "title, 'a\u0000b'",
        "title, 'a\nb'",
        "body, 'a\u0000b'",
        "expiresAt, 2001-01-01T00:00:00Z",
        "expiresAt, +900000000-01-01T00:00:00Z"
    })
    void wordsThatCannotBeAreRefusedWithTheFieldAtFault(String field, String value) {
        send(head, words(place, field, value))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(field));
    }

    @ParameterizedTest
    @CsvSource({"category, FUN", "expiresAt, tomorrow", "importance, EMERGENCY", "surprise, 1", "audience, x"})
    void fieldsThatCannotBeReadAreRefused(String field, String value) {
        send(head, words(place, field, value)).then().statusCode(400);
    }

    @Test
    void wordsThatAreTooManyAreRefused() {
        send(head, words(place, "title", "あ".repeat(101))).then().statusCode(400);
        send(head, words(place, "body", "あ".repeat(20_001))).then().statusCode(400);
        send(head, words(place, "body", "*".repeat(1_000_000))).then().statusCode(400);
        send(head, words(place, "body", "\ud800")).then().statusCode(400);
        send(head, words(place, "audience", List.of())).then().statusCode(400);
        send(head, words(place, "audience", Collections.nCopies(51, Term.everyone(place.id()))))
                .then()
                .statusCode(400);
    }

    @Test
    void aGroupHasNoDeskOfItsOwn() {
        Place group = association.groups().get(0);
        send(head, words(group)).then().statusCode(400).body("violations[0].field", equalTo("unit"));
        send(head, words(place, "audience", List.of(Term.everyone(group.id()))))
                .then()
                .statusCode(201);
    }

    @Test
    void aRevisionChangesWhatItNamesAndNothingElse() {
        String id = drafted(head, words(place, "expiresAt", Instant.parse("2039-01-01T00:00:00Z")));
        patch(head, id, Map.of("lockVersion", 0, "title", "雨天中止", "pinned", true))
                .then()
                .statusCode(200)
                .body("title", equalTo("雨天中止"))
                .body("pinned", equalTo(true))
                .body("text", equalTo("8月2日 17時"))
                .body("expiresAt", equalTo("2039-01-01T00:00:00Z"))
                .body("lockVersion", equalTo(1));
        patch(head, id, Map.of("lockVersion", 1, "neverExpires", true)).then().body("expiresAt", nullValue());
    }

    @Test
    void aRevisionOfWhatSomebodyElseChangedIsRefused() {
        String id = drafted(head, place);
        patch(head, id, Map.of("lockVersion", 0, "title", "一")).then().statusCode(200);
        patch(head, id, Map.of("lockVersion", 0, "title", "二"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:circular-changed"));
        read(head, id).then().body("title", equalTo("一"));
    }

    @Test
    void filesHangOnOneCircularInTheirOrder() {
        String first = SampleFiles.upload(head, SampleFiles.pdf());
        String second = SampleFiles.upload(head, SampleFiles.png());
        String id = drafted(head, words(place, "attachments", List.of(second, first)));
        read(head, id).then().body("attachments.id", equalTo(List.of(second, first)));

        send(head, words(place, "attachments", List.of(first))).then().statusCode(404);
        patch(head, id, Map.of("lockVersion", 0, "attachments", List.of(first)))
                .then()
                .statusCode(200);
        send(head, words(place, "attachments", List.of(second))).then().statusCode(201);
    }

    @Test
    void anothersUploadCannotBeAttached() {
        AccountId other = city.officer(city.association(1, 1).place(), Role.HEAD);
        String theirs = SampleFiles.upload(other, SampleFiles.pdf());
        send(head, words(place, "attachments", List.of(theirs))).then().statusCode(404);
        send(head, words(place, "attachments", List.of(UUID.randomUUID())))
                .then()
                .statusCode(404);
    }

    @Test
    void aDraftIsDiscardedAndAPublishedCircularIsNot() {
        String draft = drafted(head, words(place, "attachments", List.of(SampleFiles.upload(head, SampleFiles.pdf()))));
        as(head).delete(Writing.PATH + draft).then().statusCode(204);
        read(head, draft).then().statusCode(404);

        String out = published(head, place);
        as(head).delete(Writing.PATH + out)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:circular-state"));
    }

    @Test
    void theDesksListIsPagedNewestFirstAndFilteredByState() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(0, drafted(head, place));
        }
        String out = published(head, place);
        String list = "/api/v1/circulars?limit=2&unit=" + place.id() + "&state=DRAFT";
        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            var page = as(head).get(list + (next == null ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            next = page.path("next");
        } while (next != null);
        assertThat(seen).isEqualTo(made);
        as(head).get("/api/v1/circulars?unit=" + place.id() + "&state=PUBLISHED")
                .then()
                .body("items.id", equalTo(List.of(out)));
    }
}
