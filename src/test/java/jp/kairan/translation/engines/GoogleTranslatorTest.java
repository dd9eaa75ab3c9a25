package jp.kairan.translation.engines;

import static jp.kairan.translation.engines.Lines.failing;
import static jp.kairan.translation.engines.Lines.line;
import static jp.kairan.translation.engines.Lines.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kairan.kernel.Language;
import jp.kairan.translation.TranslationFailed.Reason;
import jp.kairan.translation.engines.LocalEngine.Asked;
import jp.kairan.translation.engines.LocalEngine.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoogleTranslatorTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalEngine server = LocalEngine.start(GoogleTranslatorTest::google);
    private final GoogleTranslator google =
            new GoogleTranslator(server.out(Duration.ofSeconds(10)), server.url(), "g-key");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void linesComeBackWithTheirGapsAndWithoutEntities() throws Exception {
        assertThat(google.translate(order(Language.FIL, "⟦1⟧と⟦0⟧の<会>", "l'eau & \"x\"")))
                .containsExactly(line("tl: ⟦1⟧と⟦0⟧の<会>"), line("tl: l'eau & \"x\""));

        assertThat(server.last().path()).isEqualTo("/language/translate/v2").doesNotContain("g-key");
        assertThat(server.last().header("X-Goog-Api-Key")).isEqualTo("g-key");
        assertThat(JSON.readTree(server.last().body()).path("format").textValue())
                .isEqualTo("html");
    }

    @Test
    void chineseIsNamedByTheRegionThatWritesIt() throws Exception {
        assertThat(google.translate(order(Language.ZH_HANT, "一"))).containsExactly(line("zh-TW: 一"));
        assertThat(google.translate(order(Language.ZH_HANS, "一"))).containsExactly(line("zh-CN: 一"));
    }

    @Test
    void marksAreChargedToo() {
        assertThat(google.charged(order(Language.EN, "一⟦0⟧")))
                .isEqualTo("一<span translate=\"no\" id=\"g0\">XQ0X</span>".length());
    }

    @ParameterizedTest
    @CsvSource({
        "403, dailyLimitExceeded, OVER_BUDGET",
        "403, userRateLimitExceeded, DOWN",
        "403, rateLimitExceeded, DOWN",
        "403, forbidden, REFUSED",
        "400, badRequest, UNREADABLE"
    })
    void theReasonOfAnErrorTells(int status, String why, Reason reason) {
        server.answering(asked -> new Reply(
                status, "{\"error\":{\"code\":" + status + ",\"errors\":[{\"reason\":\"" + why + "\"}]}}", Map.of()));

        failing(reason, () -> google.translate(order(Language.EN, "一"))).isInstanceOf(Unpaid.class);
    }

    @Test
    void aWrongKeyIsRefusedThoughTheStatusSaysBadRequest() {
        server.answering(
                asked -> new Reply(400, "{\"error\":{\"details\":[{\"reason\":\"API_KEY_INVALID\"}]}}", Map.of()));

        failing(Reason.REFUSED, () -> google.translate(order(Language.EN, "一")));
    }

    @Test
    void anErrorThatIsNoJsonIsReadByItsStatus() {
        server.answering(asked -> new Reply(403, "<html>", Map.of()));

        failing(Reason.REFUSED, () -> google.translate(order(Language.EN, "一")));
    }

    @Test
    void anotherNumberOfLinesIsUnreadable() {
        server.answering(asked -> Reply.json("{\"data\":{\"translations\":[{\"translatedText\":\"one\"}]}}"));

        failing(Reason.UNREADABLE, () -> google.translate(order(Language.EN, "一", "二")));
    }

    /** As its reference has it: 128 segments; quotes come back as entities. */
    private static Reply google(Asked asked) throws Exception {
        JsonNode body = JSON.readTree(asked.body());
        List<Map<String, String>> translations = new ArrayList<>();
        for (JsonNode text : body.path("q")) {
            String entities =
                    text.textValue().replaceAll("'(?![^<]*>)", "&#39;").replaceAll("\"(?![^<]*>)", "&quot;");
            translations.add(Map.of("translatedText", body.path("target").asText() + ": " + entities));
        }
        return translations.size() > 128
                ? Reply.status(400)
                : Reply.json(JSON.writeValueAsString(Map.of("data", Map.of("translations", translations))));
    }
}
