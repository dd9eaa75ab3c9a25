package jp.kairan.translation;

import static jp.kairan.testing.Calls.as;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import jakarta.inject.Inject;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KairanTest
class GlossaryBoundsTest {
    @Inject
    TestCity city;

    @Inject
    GlossaryRig rig;

    private AccountId staff;

    @BeforeEach
    void office() {
        staff = city.officer(city.city(), Role.CITY_STAFF);
    }

    @AfterEach
    void clear() {
        rig.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shelter 3",
                "shelter ３",
                "shelter ③",
                "shelter Ⅳ",
                "আশ্রয় ৩",
                "<b>shelter</b>",
                "⟦0⟧",
                "two\nlines",
                "two\u2028lines",
                "\u202eretlehs",
                "a\u0000b",
                "\ufffd",
                "",
                " ",
                "\u3000"
            })
    void aTextThatCouldPassForAFactOrCannotBeShownIsRefused(String text) {
        rig.put(staff, "en", "避難所", text).statusCode(400).body("violations.field", hasItem("text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "ー・。", " ", "⟦0⟧班", "班\n長", "班\u202e長", "班\ufffd"})
    void aTermThatNoTextHoldsIsRefused(String term) {
        rig.put(staff, "en", term, "group").statusCode(400).body("violations.field", hasItem("term"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"班/長", "班;長", "班\\長"})
    void aTermThatAPathCannotSayIsRefused(String term) {
        rig.put(staff, "en", term, "group").statusCode(400);
    }

    @Test
    void theLongestTermAndTextAreTaken() {
        rig.put(staff, "en", "班".repeat(60), "g".repeat(120)).statusCode(200);
        rig.put(staff, "en", "𠮷".repeat(60), "g").statusCode(200);
    }

    @Test
    void longerOnesAreNot() {
        rig.put(staff, "en", "班".repeat(61), "group").statusCode(400).body("violations.field", hasItem("term"));
        rig.put(staff, "en", "班", "g".repeat(121)).statusCode(400).body("violations[0].field", equalTo("text"));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        rig.put(staff, "en", "12⟦", "<3>")
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("term", "term", "text", "text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "ja-x-easy"})
    void japaneseHasNoGlossaryPlainOrNotBecauseItIsTranslatedFrom(String language) {
        rig.list(staff, language).statusCode(400).body("violations.field", hasItem("language"));
        rig.put(staff, language, "班", "組").statusCode(400).body("violations.field", hasItem("language"));
        rig.remove(staff, language, "班").statusCode(400).body("violations.field", hasItem("language"));
    }

    @Test
    void aLanguageNobodyKnowsIsRefused() {
        rig.put(staff, "tlh", "班", "group").statusCode(400);
        rig.remove(staff, "tlh", "班").statusCode(400);
        rig.list(staff, "tlh").statusCode(400);
        as(staff).get(GlossaryRig.PATH).then().statusCode(400);
    }
}
