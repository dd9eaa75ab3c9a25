package jp.kairan.plain;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.util.Map;
import jp.kairan.testing.Calls;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;

@KairanTest
class PlainJapaneseResourceTest {
    private static final String CHECKS = "/api/v1/plain-japanese/checks";

    @Inject
    TestCity city;

    private io.restassured.response.ValidatableResponse check(String text) {
        var resident = city.association(1, 1).houses().get(0).anyResident();
        return Calls.as(resident).body(Map.of("text", text)).post(CHECKS).then();
    }

    @Test
    void anAuthorLearnsWhatIsHardAndGetsAnEasierText() {
        check("令和8年10月20日に避難所で訓練が行われます。")
                .statusCode(200)
                .body("findings.kind", hasItems("ERA_YEAR", "HARD_WORD", "PASSIVE"))
                .body("findings[0].from", equalTo(0))
                .body("counts.ERA_YEAR", equalTo(1))
                .body("counts.KEIGO", equalTo(0))
                .body("easier", containsString("2026年10月20日に避難所＜逃げる ところ＞で"))
                .body("html", containsString("<ruby>避難所<rp>（</rp><rt>ひなんじょ</rt><rp>）</rp></ruby>"));
    }

    @Test
    void htmlOfTheAuthorIsShownAndNeverRun() {
        check("<script>alert('町会')</script>\n次")
                .statusCode(200)
                .body("html", not(containsString("<script")))
                .body("html", containsString("&lt;script&gt;alert(&#39;<ruby>町会"))
                .body("html", containsString("<br />"));
    }

    @Test
    void nobodyIsAnswered401() {
        Calls.asNobody().body(Map.of("text", "町会")).post(CHECKS).then().statusCode(401);
    }

    @Test
    void aTextThatIsTooLongOrBrokenIsRefused() {
        check("あ".repeat(20_001)).statusCode(400);
        check("あ".repeat(20_000)).statusCode(200);
        check("\u0000").statusCode(400);
        var resident = city.association(1, 1).houses().get(0).anyResident();
        Calls.as(resident).body("{\"text\": \"\\ud842\"}").post(CHECKS).then().statusCode(400);
        Calls.as(resident).body("{}").post(CHECKS).then().statusCode(400);
    }
}
