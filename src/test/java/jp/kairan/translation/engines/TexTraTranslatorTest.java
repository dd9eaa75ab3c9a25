package jp.kairan.translation.engines;

import static jp.kairan.translation.engines.Lines.failing;
import static jp.kairan.translation.engines.Lines.line;
import static jp.kairan.translation.engines.Lines.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import jp.kairan.kernel.Language;
import jp.kairan.testing.TestClock;
import jp.kairan.translation.TranslationFailed.Reason;
import jp.kairan.translation.engines.LocalEngine.Asked;
import jp.kairan.translation.engines.LocalEngine.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TexTraTranslatorTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AtomicInteger tokens = new AtomicInteger();
    private final LocalEngine server = LocalEngine.start(this::textra);
    private final TestClock clock = new TestClock();
    private final TexTraTranslator textra = translator("api-secret", clock);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void lineEndsAreChargedToo() {
        assertThat(textra.charged(order(Language.EN, "一⟦0⟧", "二"))).isEqualTo("一XQ0X\n二\n".length());
    }

    @Test
    void linesGoTogetherAndComeBackWithTheirGaps() throws Exception {
        assertThat(textra.translate(order(Language.ZH_HANS, "⟦0⟧に集合 & +", "⟦1⟧まで")))
                .containsExactly(line("zh: ⟦0⟧に集合 & +"), line("zh: ⟦1⟧まで"));

        assertThat(server.last().path()).isEqualTo("/api/mt/generalNT_ja_zh-CN/");
        assertThat(form(server.last())).containsEntry("name", "city").containsEntry("key", "api-key");
    }

    @Test
    void theTokenIsKeptUntilItEnds() throws Exception {
        textra.translate(order(Language.EN, "一"));
        textra.translate(order(Language.EN, "一"));
        assertThat(tokens).hasValue(1);

        clock.turn(Duration.ofSeconds(3541));
        textra.translate(order(Language.EN, "一"));
        assertThat(tokens).hasValue(2);
    }

    @Test
    void aTokenThatEndedBeforeItsTimeIsFetchedAnew() throws Exception {
        textra.translate(order(Language.EN, "一"));
        tokens.set(7);

        assertThat(textra.translate(order(Language.EN, "一"))).containsExactly(line("en: 一"));
        assertThat(tokens).hasValue(8);
    }

    @Test
    void linesThatWereJoinedAreFewerLines() throws Exception {
        server.answering(asked -> asked.path().startsWith("/oauth2") ? textra(asked) : result(0, "one two"));

        assertThat(textra.translate(order(Language.EN, "一", "二"))).containsExactly(line("one two"));
    }

    @ParameterizedTest
    @CsvSource({"500,REFUSED", "530,REFUSED", "10003,REFUSED", "10002,OVER_BUDGET", "531,DOWN", "525,UNREADABLE"})
    void aCodeInsideTheAnswerSaysWhatWentWrong(int code, Reason reason) {
        server.answering(asked -> asked.path().startsWith("/oauth2") ? textra(asked) : result(code, ""));

        failing(reason, () -> textra.translate(order(Language.EN, "一"))).isInstanceOf(Unpaid.class);
    }

    @Test
    void aWrongSecretIsRefused() {
        failing(Reason.REFUSED, () -> translator("other", clock).translate(order(Language.EN, "一")))
                .isInstanceOf(Unpaid.class);
    }

    @Test
    void anAnswerWithoutATextIsUnreadable() {
        server.answering(asked ->
                asked.path().startsWith("/oauth2") ? textra(asked) : Reply.json("{\"resultset\":{\"code\":0}}"));

        failing(Reason.UNREADABLE, () -> textra.translate(order(Language.EN, "一")));
    }

    private TexTraTranslator translator(String secret, Clock time) {
        Outgoing out = server.out(Duration.ofSeconds(10));
        return new TexTraTranslator(
                out, server.url(), new TexTraAccess(out, server.url(), "city", "api-key", secret, time));
    }

    private Reply textra(Asked asked) throws Exception {
        Map<String, String> form = form(asked);
        if (asked.path().equals("/oauth2/token.php")) {
            boolean known = "api-secret".equals(form.get("client_secret"))
                    && "api-key".equals(form.get("client_id"))
                    && "client_credentials".equals(form.get("grant_type"));
            return known
                    ? Reply.json("{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"t"
                            + tokens.incrementAndGet() + "\"}")
                    : new Reply(400, "{\"error\":\"invalid_client\"}", Map.of());
        }
        if (!("t" + tokens.get()).equals(form.get("access_token"))) {
            return result(510, "");
        }
        String language = asked.path().replaceAll(".*_ja_([a-z]+).*", "$1");
        return result(
                0, form.get("text").lines().map(text -> language + ": " + text).collect(Collectors.joining("\r\n")));
    }

    private static Reply result(int code, String text) throws Exception {
        return Reply.json(JSON.writeValueAsString(
                Map.of("resultset", Map.of("code", code, "message", "", "result", Map.of("text", text, "blank", 0)))));
    }

    private static Map<String, String> form(Asked asked) {
        return Arrays.stream(asked.body().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
