package jp.kairan.translation.engines;

import static jp.kairan.translation.engines.Lines.failing;
import static jp.kairan.translation.engines.Lines.line;
import static jp.kairan.translation.engines.Lines.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.kairan.kernel.Language;
import jp.kairan.translation.TranslationFailed.Reason;
import jp.kairan.translation.engines.LocalEngine.Asked;
import jp.kairan.translation.engines.LocalEngine.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class DeepLTranslatorTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalEngine server = LocalEngine.start(DeepLTranslatorTest::deepl);
    private final DeepLTranslator deepl = translator("key:fx");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void linesComeBackWithTheirGaps() throws Exception {
        assertThat(deepl.translate(order(Language.EN, "⟦0⟧に<集合> & ⟦1⟧", "ごみの日")))
                .containsExactly(line("EN-GB: ⟦0⟧に<集合> & ⟦1⟧"), line("EN-GB: ごみの日"));

        assertThat(server.last().path()).isEqualTo("/v2/translate");
        JsonNode body = JSON.readTree(server.last().body());
        assertThat(body.path("text").get(0).textValue()).isEqualTo("<x id=\"0\"/>に&lt;集合&gt; &amp; <x id=\"1\"/>");
        assertThat(body.path("tag_handling").textValue()).isEqualTo("xml");
    }

    @Test
    void languagesWithoutTagHandlingGetTokensInPlainText() throws Exception {
        assertThat(deepl.translate(order(Language.VI, "⟦0⟧に<集合> & ⟦1⟧"))).containsExactly(line("VI: ⟦0⟧に<集合> & ⟦1⟧"));

        JsonNode body = JSON.readTree(server.last().body());
        assertThat(body.path("text").get(0).textValue()).isEqualTo("XQ0Xに<集合> & XQ1X");
        assertThat(body.has("tag_handling")).isFalse();
    }

    @Test
    void elementsAreNotChargedButTokensAre() {
        assertThat(deepl.charged(order(Language.EN, "⟦0⟧に<集>"))).isEqualTo("に&lt;集&gt;".length());
        assertThat(deepl.charged(order(Language.VI, "⟦0⟧に<集>"))).isEqualTo("XQ0Xに<集>".length());
    }

    @Test
    void variantsOfLanguagesAreNamed() throws Exception {
        assertThat(List.of(
                        target(Language.PT), target(Language.ZH_HANS), target(Language.ZH_HANT), target(Language.FIL)))
                .containsExactly("PT-BR", "ZH-HANS", "ZH-HANT", "TL");
    }

    @Test
    void aWrongKeyIsRefused() {
        failing(Reason.REFUSED, () -> translator("other").translate(order(Language.EN, "一")));
    }

    @Test
    void aUsedUpQuotaIsOverBudget() {
        server.answering(asked -> Reply.status(456));

        failing(Reason.OVER_BUDGET, () -> deepl.translate(order(Language.EN, "一")))
                .isInstanceOf(Unpaid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "<html>",
                "{\"translations\":null}",
                "{\"translations\":[]}",
                "{\"translations\":[{\"text\":\"a\"},{\"text\":\"b\"}]}",
                "{\"translations\":[{\"text\":null}]}",
                "{\"translations\":[{\"text\":[\"a\"]}]}",
                "{\"translations\":[1]}"
            })
    void nonsenseIsUnreadable(String nonsense) {
        server.answering(asked -> Reply.json(nonsense));

        failing(Reason.UNREADABLE, () -> deepl.translate(order(Language.EN, "一")))
                .isNotInstanceOf(Unpaid.class);
    }

    @Test
    void whatTheEngineDidToMarksIsHandedOnForTheGuardToSee() throws Exception {
        server.answering(asked -> Reply.json(
                "{\"translations\":[{\"text\":\"<x id=\\\"0\\\"/> <x id=\\\"0\\\"/> <x id=\\\"1\\\"> end\"}]}"));

        assertThat(deepl.translate(order(Language.EN, "⟦0⟧⟦1⟧⟦2⟧"))).containsExactly(line("⟦0⟧ ⟦0⟧ <x id=\"1\"> end"));
    }

    @Test
    void plainJapaneseIsNoLanguageOfItsAndTextsAreJapanese() {
        assertThat(deepl.speaks(Language.JA, Language.JA_EASY)).isFalse();
        assertThat(deepl.speaks(Language.EN, Language.VI)).isFalse();
        assertThat(deepl.speaks(Language.JA, Language.NE)).isTrue();
        assertThat(deepl.confidential()).isFalse();
    }

    private String target(Language to) throws Exception {
        deepl.translate(order(to, "一"));
        return JSON.readTree(server.last().body()).path("target_lang").textValue();
    }

    private DeepLTranslator translator(String key) {
        return new DeepLTranslator(server.out(Duration.ofSeconds(10)), server.url(), key);
    }

    /** As its reference has it: 50 texts, strict XML, the key in a header. */
    private static Reply deepl(Asked asked) throws Exception {
        if (!"DeepL-Auth-Key key:fx".equals(asked.header("Authorization"))) {
            return Reply.status(403);
        }
        JsonNode body = JSON.readTree(asked.body());
        boolean xml = body.path("tag_handling").asText().equals("xml");
        List<Map<String, String>> translations = new ArrayList<>();
        for (JsonNode text : body.path("text")) {
            if (xml) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader("<r>" + text.textValue() + "</r>")));
            }
            translations.add(Map.of(
                    "detected_source_language",
                    "JA",
                    "text",
                    body.path("target_lang").asText() + ": " + text.textValue()));
        }
        return translations.size() > 50
                ? Reply.status(400)
                : Reply.json(JSON.writeValueAsString(Map.of("translations", translations)));
    }
}
