package jp.kairan.translation.engines;

import static jp.kairan.translation.engines.Lines.failing;
import static jp.kairan.translation.engines.Lines.line;
import static jp.kairan.translation.engines.Lines.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jp.kairan.kernel.Language;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.translation.Gapped;
import jp.kairan.translation.Order;
import jp.kairan.translation.TranslationFailed;
import jp.kairan.translation.TranslationFailed.Reason;
import jp.kairan.translation.Translator;
import jp.kairan.translation.engines.LocalEngine.Asked;
import jp.kairan.translation.engines.LocalEngine.Reply;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@KairanTest
class GuardedTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONG = Duration.ofMinutes(10);

    @Inject
    Budget budget;

    @Inject
    BudgetTest.Use use;

    private final LocalEngine server = LocalEngine.start(GuardedTest::deepl);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final String name = "test-" + UUID.randomUUID();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void anOrderOfAnySizeGoesInPartsThatTheEngineTakes() throws Exception {
        String[] lines = IntStream.range(0, 120).mapToObj(i -> "⟦0⟧行" + i).toArray(String[]::new);

        List<Gapped> answer = guarded(100_000, LONG).translate(order(Language.EN, lines));

        assertThat(answer).hasSize(120).last().isEqualTo(line("EN-GB: ⟦0⟧行119"));
        assertThat(server.asked()).hasSize(3);
        assertThat(calls("OK")).isEqualTo(3);
        assertThat(metrics.counter("kairan.translation.characters", "engine", name)
                        .count())
                .isEqualTo(use.of(name));
    }

    @Test
    void anEngineThatWasAskedTooFastIsAskedAgain() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        server.answering(asked -> calls.incrementAndGet() < 3 ? Reply.status(429) : deepl(asked));

        assertThat(guarded(10, LONG).translate(order(Language.EN, "一二三四五"))).containsExactly(line("EN-GB: 一二三四五"));
        assertThat(use.of(name)).as("what was not done is not charged").isEqualTo(5);
    }

    @Test
    void itIsAskedAgainTwiceAtMost() {
        server.answering(asked -> Reply.status(503));

        failing(Reason.DOWN, () -> guarded(100, LONG).translate(order(Language.EN, "一")));
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void whatLastsIsNotTriedAgain() {
        server.answering(asked -> Reply.status(403));
        failing(Reason.REFUSED, () -> guarded(100, LONG).translate(order(Language.EN, "一")));
        server.answering(asked -> Reply.json("{"));
        failing(Reason.UNREADABLE, () -> guarded(100, LONG).translate(order(Language.EN, "一二")));

        assertThat(server.asked()).hasSize(2);
        assertThat(use.of(name))
                .as("an answer that is nonsense may have been charged")
                .isEqualTo(2);
    }

    @Test
    void aSlowEngineMayHaveCountedEveryTry() {
        server.answering(asked -> server.never());
        Translator slow =
                guarded(new DeepLTranslator(server.out(Duration.ofMillis(200)), server.url(), "k"), 100, LONG);

        failing(Reason.SLOW, () -> slow.translate(order(Language.EN, "一二三")));
        assertThat(use.of(name)).isEqualTo(9);
        assertThat(calls("SLOW")).isEqualTo(3);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void anEngineThatIsDownIsLeftAlone() {
        server.answering(asked -> Reply.status(500));
        Translator engine = guarded(1_000, LONG);
        Order order = order(Language.EN, "一");
        for (int i = 0; i < 3; i++) {
            failing(Reason.DOWN, () -> engine.translate(order));
        }
        assertThat(server.asked()).hasSize(8);

        server.answering(GuardedTest::deepl);
        failing(Reason.DOWN, () -> engine.translate(order));
        assertThat(server.asked()).as("no call while the breaker is open").hasSize(8);
        assertThat(calls("PREVENTED")).isGreaterThanOrEqualTo(1);
    }

    @Test
    void anEngineThatWasLeftAloneIsFoundAgainWhenItIsBack() {
        server.answering(asked -> Reply.status(500));
        Translator engine = guarded(1_000, Duration.ofMillis(300));
        Order order = order(Language.EN, "一");
        for (int i = 0; i < 3; i++) {
            failing(Reason.DOWN, () -> engine.translate(order));
        }
        assertThat(server.asked()).as("as many as open the breaker").hasSizeGreaterThanOrEqualTo(8);

        server.answering(GuardedTest::deepl);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(engine.translate(order)).containsExactly(line("EN-GB: 一")));
    }

    @Test
    void linesThatAnEngineJoinedAreAskedForOneByOne() throws Exception {
        Translator joining = guarded(new Joining(), 100, LONG);

        assertThat(joining.translate(order(Language.EN, "一⟦0⟧", "二"))).containsExactly(line("一⟦0⟧"), line("二"));
        assertThat(use.of(name)).as("each asking is charged").isEqualTo(10);
    }

    @Test
    void gapsAreChargedAsTheEngineGetsThem() throws Exception {
        guarded(100, LONG).translate(order(Language.VI, "⟦0⟧に来てください"));

        String sent = JSON.readTree(server.last().body()).path("text").get(0).textValue();
        assertThat(use.of(name)).isEqualTo(sent.length()).isEqualTo(11);
    }

    @Test
    void overTheBudgetNoCallIsMade() {
        Translator engine = guarded(5, LONG);

        failing(Reason.OVER_BUDGET, () -> engine.translate(order(Language.EN, "一二三四五六")));
        assertThat(server.asked()).isEmpty();
        assertThat(calls("OVER_BUDGET")).isEqualTo(1);
    }

    @Test
    void twentyReadersAtOnceNeverSpendMoreThanTheBudget() throws Exception {
        Translator engine = guarded(50, LONG);

        List<Boolean> done = AtOnce.times(20, () -> {
            try {
                engine.translate(order(Language.EN, "一二三四五六七八九十"));
                return true;
            } catch (TranslationFailed e) {
                return false;
            }
        });

        assertThat(done.stream().filter(Boolean::booleanValue)).hasSize(5);
        assertThat(server.asked()).hasSize(5);
    }

    private double calls(String outcome) {
        return metrics.counter("kairan.translation.calls", "engine", name, "outcome", outcome)
                .count();
    }

    private Translator guarded(long characters, Duration rest) {
        return guarded(new DeepLTranslator(server.out(Duration.ofSeconds(10)), server.url(), "k"), characters, rest);
    }

    private Translator guarded(Engine engine, long characters, Duration rest) {
        return new Guarded(
                new Named(name, engine), new Allowance(characters, 0, Long.MAX_VALUE), budget, metrics, rest);
    }

    /** Makes one line of many. */
    private static final class Joining implements Engine {
        @Override
        public String name() {
            return "joining";
        }

        @Override
        public Gaps gaps(Language to) {
            return TokenGaps.BRACKETS;
        }

        @Override
        public int linesAtOnce() {
            return 10;
        }

        @Override
        public int charactersAtOnce() {
            return 100;
        }

        @Override
        public boolean knows(Language to) {
            return true;
        }

        @Override
        public List<Gapped> translate(Order order) {
            return order.lines().subList(0, 1);
        }
    }

    private static Reply deepl(Asked asked) throws Exception {
        JsonNode body = JSON.readTree(asked.body());
        List<Map<String, String>> translations = new ArrayList<>();
        body.path("text")
                .forEach(text ->
                        translations.add(Map.of("text", body.path("target_lang").asText() + ": " + text.textValue())));
        return translations.size() > 50
                ? Reply.status(400)
                : Reply.json(JSON.writeValueAsString(Map.of("translations", translations)));
    }
}
