package jp.kairan.translation.engines;

import static jp.kairan.translation.engines.Lines.failing;
import static jp.kairan.translation.engines.Lines.line;
import static jp.kairan.translation.engines.Lines.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kairan.kernel.Language;
import jp.kairan.translation.TranslationFailed.Reason;
import jp.kairan.translation.engines.LocalEngine.Asked;
import jp.kairan.translation.engines.LocalEngine.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LibreTranslatorTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalEngine server = LocalEngine.start(LibreTranslatorTest::libre);
    private final LibreTranslator libre = translator(Optional.empty());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void linesComeBackWithTheirGaps() throws Exception {
        assertThat(libre.translate(order(Language.KO, "⟦0⟧は<b>⟦1⟧", "二")))
                .containsExactly(line("ko: ⟦0⟧は<b>⟦1⟧"), line("ko: 二"));

        assertThat(server.last().path()).isEqualTo("/below/translate");
        assertThat(JSON.readTree(server.last().body()).has("api_key")).isFalse();
    }

    @Test
    void theKeyTravelsInTheBody() throws Exception {
        translator(Optional.of("libre-key")).translate(order(Language.KO, "一"));

        assertThat(JSON.readTree(server.last().body()).path("api_key").textValue())
                .isEqualTo("libre-key");
    }

    @Test
    void codesAreThoseOfItsModels() throws Exception {
        for (Map.Entry<Language, String> code : Map.of(
                        Language.ZH_HANS, "zh", Language.ZH_HANT, "zt", Language.PT, "pb", Language.FIL, "tl")
                .entrySet()) {
            assertThat(libre.translate(order(code.getKey(), "一"))).containsExactly(line(code.getValue() + ": 一"));
        }
    }

    @Test
    void itSpeaksWhatIsInstalledAndIsTrustedWhereTheOperatorSaysSo() {
        Engine small = new LibreTranslator(
                server.out(Duration.ofSeconds(1)), server.url(), Optional.empty(), Set.of(Language.EN), true);

        assertThat(small.speaks(Language.JA, Language.EN)).isTrue();
        assertThat(small.speaks(Language.JA, Language.VI)).isFalse();
        assertThat(small.confidential()).isTrue();
        assertThat(libre.confidential()).isFalse();
    }

    @Test
    void anotherNumberOfLinesIsUnreadable() {
        server.answering(asked -> Reply.json("{\"translatedText\":[\"a\",\"b\",\"c\"]}"));

        failing(Reason.UNREADABLE, () -> libre.translate(order(Language.KO, "一", "二")));
    }

    private LibreTranslator translator(Optional<String> key) {
        return new LibreTranslator(
                server.out(Duration.ofSeconds(10)),
                URI.create(server.url() + "/below/"),
                key,
                EnumSet.allOf(Language.class),
                false);
    }

    /** A list asked for, a list answered; its HTML writer quotes attributes anew. */
    private static Reply libre(Asked asked) throws Exception {
        JsonNode body = JSON.readTree(asked.body());
        if (!body.path("format").asText().equals("html")
                || !body.path("source").asText().equals("ja")) {
            return Reply.status(400);
        }
        List<String> texts = new ArrayList<>();
        body.path("q").forEach(text -> texts.add(body.path("target").asText() + ": " + text.textValue()));
        return Reply.json(JSON.writeValueAsString(Map.of("translatedText", texts)));
    }
}
