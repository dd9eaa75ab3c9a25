package jp.kairan.circulars;

import static jp.kairan.circulars.ByHand.correct;
import static jp.kairan.circulars.ByHand.correction;
import static jp.kairan.circulars.ByHand.hash;
import static jp.kairan.circulars.ByHand.path;
import static jp.kairan.circulars.ByHand.read;
import static jp.kairan.circulars.ByHand.sheet;
import static jp.kairan.circulars.Writing.published;
import static jp.kairan.circulars.Writing.words;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestEngines;
import jp.kairan.testing.TestTranslator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person writes in another language goes before every machine, everywhere it holds. */
@KairanTest
class CorrectionTest {
    @Inject
    TestCity city;

    @Inject
    TestEngines engines;

    private final TestTranslator engine = new TestTranslator("fake");
    private Association association;
    private AccountId head;
    private AccountId resident;
    private String sentence;

    @BeforeEach
    void anAssociation() {
        engines.use(engine);
        association = city.association(1, 2);
        head = city.officer(association.place(), Role.HEAD);
        resident = association.houses().get(0).anyResident();
        sentence = NewWord.next() + "を持ってきてください";
    }

    @AfterEach
    void noEngine() {
        engines.use();
    }

    private String circular(AccountId by, Association of, String body) {
        Map<String, Object> words = words(of.place(), "title", "お願い" + NewWord.next());
        words.put("body", body);
        return published(by, words);
    }

    @Test
    void goesBeforeTheMachineForEveryReader() {
        String id = circular(head, association, sentence);
        assertThat(read(resident, id)).contains("traduko");

        correct(head, id, "Xin hãy mang theo ô");

        assertThat(read(resident, id)).isEqualTo("Xin hãy mang theo ô");
        as(resident)
                .header("Accept-Language", "vi")
                .get(Writing.PATH + id)
                .then()
                .body("translation.completeness", equalTo("WHOLE"));
    }

    @Test
    void ofATitleIsInTheInboxAtOnce() {
        String id = circular(head, association, sentence);
        as(head).body(correction("title", hash(head, id, "title"), "Mang theo ô"))
                .put(path(id))
                .then()
                .statusCode(200);

        as(resident)
                .header("Accept-Language", "vi")
                .get("/api/v1/inbox")
                .then()
                .body("items.find { it.subject == '" + id + "' }.title", equalTo("Mang theo ô"))
                .body("items.find { it.subject == '" + id + "' }.translation.origin", equalTo("PERSON"));
    }

    @Test
    void isRememberedForTheSameSentenceWithOtherFacts() {
        String first = circular(head, association, "10月5日の9時に" + sentence);
        correct(head, first, "Vào 9:00 ngày 5 tháng 10, xin hãy mang theo ô");

        String second = circular(head, association, "11月23日の14時に" + sentence);

        assertThat(read(resident, second))
                .contains("14:00", "23 tháng 11", "xin hãy mang theo ô")
                .doesNotContain("5 tháng 10");
    }

    @Test
    void ofOneAssociationIsNotPutIntoTheMouthOfAnother() {
        Association other = city.association(1, 2);
        AccountId otherHead = city.officer(other.place(), Role.HEAD);
        String here = circular(head, association, sentence);
        String there = circular(otherHead, other, sentence);

        correct(head, here, "Hãy ở nhà");

        assertThat(read(other.houses().get(0).anyResident(), there)).doesNotContain("Hãy ở nhà");
        assertThat(sheet(otherHead, there).getList("fields.suggestions.flatten().text"))
                .doesNotContain("Hãy ở nhà");
    }

    @Test
    void ofTheCityHoldsEverywhereAndOfTheDeskGoesBeforeIt() {
        AccountId staff = city.officer(city.city(), Role.CITY_STAFF);
        Association other = city.association(1, 2);
        AccountId otherHead = city.officer(other.place(), Role.HEAD);
        String here = circular(head, association, sentence);
        String there = circular(otherHead, other, sentence);

        correct(staff, here, "Lời của thành phố");
        assertThat(read(resident, here)).isEqualTo("Lời của thành phố");
        assertThat(read(other.houses().get(0).anyResident(), there)).isEqualTo("Lời của thành phố");

        correct(head, here, "Lời của khu phố");
        assertThat(read(resident, here)).isEqualTo("Lời của khu phố");
        assertThat(read(other.houses().get(0).anyResident(), there)).isEqualTo("Lời của thành phố");
    }

    @Test
    void aChangedOriginalMakesItStaleAndRefusesAnOldHash() {
        String id = circular(head, association, sentence);
        String old = hash(head, id, "body");
        correct(head, id, "Xin hãy mang theo ô");

        as(head).body(Map.of("title", "訂正" + NewWord.next(), "body", "明日は" + sentence, "reason", "誤り"))
                .post(Writing.PATH + id + "/correction")
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));

        assertThat(read(resident, id)).isNotEqualTo("Xin hãy mang theo ô");
        as(head).get("/api/v1/translations/CIRCULAR/" + id)
                .then()
                .statusCode(200)
                .body("items.find { it.language == 'vi' }.stale", equalTo(true))
                .body("items.find { it.language == 'en' }.stale", equalTo(false))
                .body("items.size()", equalTo(16));
        as(head).body(correction("body", old, "Muộn"))
                .put(path(id))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:translation-source-changed"));
    }

    @Test
    void namesTheFactsThatItDoesNotContain() {
        String id = circular(head, association, "14時30分に076-220-2111へ" + sentence);

        as(head).body(correction("body", hash(head, id, "body"), "Hãy gọi điện"))
                .put(path(id))
                .then()
                .statusCode(200)
                .body("fields.find { it.name == 'body' }.missing", hasItems("14:30", "076-220-2111"));
    }

    @Test
    void takenBackLeavesNothingBehind() {
        String id = circular(head, association, sentence);
        correct(head, id, "Xin hãy mang theo ô");

        as(head).delete(path(id)).then().statusCode(204);
        as(head).delete(path(id)).then().statusCode(204);

        assertThat(read(resident, id)).contains("traduko").doesNotContain("Xin hãy");
    }

    @Test
    void suggestsWhatWasTranslatedBefore() {
        String id = circular(head, association, sentence + "お願いします");
        correct(head, id, "Xin hãy mang theo ô");

        String next = circular(head, association, sentence + "お願いいたします");

        as(head).get(path(next))
                .then()
                .statusCode(200)
                .body("fields.find { it.name == 'body' }.suggestions.text", hasItem("Xin hãy mang theo ô"));
    }

    @Test
    void isForTheDeskAlone() {
        Association other = city.association(1, 2);
        AccountId stranger = city.officer(other.place(), Role.HEAD);
        String id = circular(head, association, sentence);
        Map<String, Object> body = correction("body", hash(head, id, "body"), "Không");

        asNobody().get(path(id)).then().statusCode(401);
        as(stranger).get(path(id)).then().statusCode(404);
        as(stranger).body(body).put(path(id)).then().statusCode(404);
        as(stranger).delete(path(id)).then().statusCode(404);
        as(resident).get(path(id)).then().statusCode(403);
        as(resident).body(body).put(path(id)).then().statusCode(403);
        as(resident).delete(path(id)).then().statusCode(403);
        as(resident).get("/api/v1/translations/CIRCULAR/" + id).then().statusCode(403);
        as(head).get("/api/v1/translations/UNKNOWN/" + id + "/vi").then().statusCode(404);
        as(head).get("/api/v1/translations/CIRCULAR/" + id + "/ja").then().statusCode(404);
        as(head).body(correction("nothing", "x", "Không")).put(path(id)).then().statusCode(404);
        assertThat(read(resident, id)).doesNotContain("Không");
    }

    @Test
    void ofSeveralAtOnceLeavesOneWholeOne() throws Exception {
        String id = circular(head, association, sentence + "\n" + NewWord.next() + "です");
        String hash = hash(head, id, "body");

        List<Integer> statuses = AtOnce.times(
                12,
                () -> as(head).body(correction("body", hash, "Một\nHai"))
                        .put(path(id))
                        .statusCode());

        assertThat(statuses).containsOnly(200);
        assertThat(read(resident, id)).isEqualTo("Một\nHai");
    }
}
