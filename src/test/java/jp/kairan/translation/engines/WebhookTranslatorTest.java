package jp.kairan.translation.engines;

import static jp.kairan.translation.engines.Lines.failing;
import static jp.kairan.translation.engines.Lines.line;
import static jp.kairan.translation.engines.Lines.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.kairan.kernel.Language;
import jp.kairan.translation.TranslationFailed.Reason;
import jp.kairan.translation.engines.LocalEngine.Asked;
import jp.kairan.translation.engines.LocalEngine.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookTranslatorTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final LocalEngine server = LocalEngine.start(WebhookTranslatorTest::receiver);
    private final Clock clock = Clock.fixed(Instant.ofEpochSecond(1_800_000_000), ZoneOffset.UTC);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void signedLinesComeBackWithTheirGaps() throws Exception {
        assertThat(translator(SECRET).translate(order(Language.MY, "⟦0⟧に⟦1⟧へ", "二")))
                .containsExactly(line("my: ⟦0⟧に⟦1⟧へ"), line("my: 二"));

        assertThat(server.last().path()).isEqualTo("/hook");
        assertThat(server.last().header("Kairan-Timestamp")).isEqualTo("1800000000");
        assertThat(JSON.readTree(server.last().body()).path("from").textValue()).isEqualTo("ja");
    }

    @Test
    void everyCallHasAnIdOfItsOwn() throws Exception {
        translator(SECRET).translate(order(Language.MY, "一"));
        translator(SECRET).translate(order(Language.MY, "一"));

        assertThat(server.asked().stream().map(WebhookTranslatorTest::id)).doesNotHaveDuplicates();
    }

    @Test
    void anotherSecretIsRefused() {
        failing(Reason.REFUSED, () -> translator("x".repeat(32)).translate(order(Language.MY, "一")));
    }

    @Test
    void theOtherSideMaySayThatTheMonthIsUsedUp() {
        server.answering(asked -> Reply.status(402));

        failing(Reason.OVER_BUDGET, () -> translator(SECRET).translate(order(Language.MY, "一")));
    }

    @Test
    void anotherNumberOfLinesIsUnreadable() {
        server.answering(asked -> Reply.json("{\"lines\":[]}"));

        failing(Reason.UNREADABLE, () -> translator(SECRET).translate(order(Language.MY, "一")));
    }

    private WebhookTranslator translator(String secret) {
        return new WebhookTranslator(
                server.out(Duration.ofSeconds(10)),
                URI.create(server.url() + "/hook"),
                secret,
                Set.of(Language.MY),
                false,
                clock);
    }

    private static String id(Asked asked) {
        try {
            return JSON.readTree(asked.body()).path("id").textValue();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The other side, written from the description alone. */
    private static Reply receiver(Asked asked) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] expected =
                mac.doFinal((asked.header("Kairan-Timestamp") + "." + asked.body()).getBytes(StandardCharsets.UTF_8));
        if (!asked.header("Kairan-Signature").equals("v1=" + HexFormat.of().formatHex(expected))) {
            return Reply.status(401);
        }
        JsonNode body = JSON.readTree(asked.body());
        List<String> lines = new ArrayList<>();
        body.path("lines").forEach(text -> lines.add(body.path("to").asText() + ": " + text.textValue()));
        return Reply.json(JSON.writeValueAsString(Map.of("lines", lines)));
    }
}
