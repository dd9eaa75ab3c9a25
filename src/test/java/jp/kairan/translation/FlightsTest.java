package jp.kairan.translation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Language;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestClock;
import jp.kairan.testing.TestEngines;
import jp.kairan.testing.TestTranslator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each line is asked for once, however many want it and whatever the engine does. */
@KairanTest
class FlightsTest {
    private static final UnitPath CITY = new UnitPath("1.");

    @Inject
    Translations translations;

    @Inject
    TestEngines engines;

    @Inject
    TestClock clock;

    private final TestTranslator engine = new TestTranslator("fake");

    @BeforeEach
    void useOneEngine() {
        engines.use(engine);
    }

    @AfterEach
    void useNone() {
        engines.use();
        clock.reset();
    }

    /** Words that no other test has, because what is translated stays translated. */
    private static Wording wording(String... lines) {
        String own = UUID.randomUUID().toString().replaceAll("[0-9-]", "");
        return new Wording(CITY, false, List.of(new Wording.Field("body", own + "のお知らせ\n" + String.join("\n", lines))));
    }

    private Rendition read(Wording wording, Language language) {
        return translations.read(wording, language).toCompletableFuture().join();
    }

    @Test
    void aThousandReadersAtOnceAreOneCall() throws InterruptedException {
        CountDownLatch all = new CountDownLatch(1);
        engine.answering(order -> {
            await(all);
            return TestTranslator.honest(order);
        });
        Wording wording = wording("10月5日に清掃があります", "雨の日は中止します");

        List<CompletableFuture<Rendition>> readers = IntStream.range(0, 1000)
                .parallel()
                .mapToObj(i -> translations.read(wording, Language.VI).toCompletableFuture())
                .toList();
        all.countDown();
        List<Rendition> read = readers.stream().map(CompletableFuture::join).toList();

        assertThat(engine.orders()).hasSize(1);
        assertThat(read).allSatisfy(one -> {
            assertThat(one.completeness()).isEqualTo(Completeness.WHOLE);
            assertThat(one.origin()).isEqualTo(Origin.MACHINE);
            assertThat(one.text("body")).contains("5").doesNotContain("清掃");
        });
    }

    @Test
    void whatWasTranslatedIsNeverAskedForAgain() {
        Wording wording = wording("集会所を掃除します");

        read(wording, Language.VI);
        read(wording, Language.VI);
        read(wording, Language.EN);

        assertThat(engine.calls(Language.VI)).isEqualTo(1);
        assertThat(engine.calls(Language.EN)).isEqualTo(1);
    }

    @Test
    void theSameSentenceOnAnotherDayCostsNothing() {
        String own = UUID.randomUUID().toString().replaceAll("[0-9-]", "");
        Wording first = new Wording(CITY, false, List.of(new Wording.Field("title", "10月5日は" + own + "の日です")));
        Wording second = new Wording(CITY, false, List.of(new Wording.Field("title", "11月23日は" + own + "の日です")));

        read(first, Language.FR);
        Rendition read = read(second, Language.FR);

        assertThat(engine.calls(Language.FR)).isEqualTo(1);
        assertThat(read.text("title")).contains("23").doesNotContain("5");
    }

    @Test
    void aSlowEngineLeavesTheOriginalAndComesLater() throws InterruptedException {
        CountDownLatch slow = new CountDownLatch(1);
        engine.answering(order -> {
            await(slow);
            return TestTranslator.honest(order);
        });
        Wording wording = wording("お弁当を持ってきてください");

        Rendition early = read(wording, Language.KO);
        slow.countDown();
        Rendition late = read(wording, Language.KO);

        assertThat(early.completeness()).isEqualTo(Completeness.PENDING);
        assertThat(early.origin()).isEqualTo(Origin.SOURCE);
        assertThat(early.text("body")).contains("お弁当を持ってきてください");
        assertThat(late.completeness()).isEqualTo(Completeness.WHOLE);
        assertThat(engine.orders()).hasSize(1);
    }

    @Test
    void anEngineThatIsDownIsAskedAgainAfterAWhileOnly() {
        engine.answering(order -> {
            throw new TranslationFailed(TranslationFailed.Reason.DOWN);
        });
        Wording wording = wording("会費を集めます");

        assertThat(read(wording, Language.TH).completeness()).isEqualTo(Completeness.UNAVAILABLE);
        assertThat(read(wording, Language.TH).completeness()).isEqualTo(Completeness.UNAVAILABLE);
        assertThat(engine.orders()).hasSize(1);

        engine.answering(TestTranslator::honest);
        clock.turn(Duration.ofMinutes(2));
        assertThat(read(wording, Language.TH).completeness()).isEqualTo(Completeness.WHOLE);
    }

    @Test
    void aLineThatLostItsFactsIsWithheldAndTheOthersAreShown() {
        engine.answering(order -> TestTranslator.honest(order).stream()
                .map(line -> line.toString().contains("⟦") ? Gapped.parse("không có ngày 7") : line)
                .toList());
        Wording wording = wording("集合は14時30分です", "雨の日は中止です");

        Rendition read = read(wording, Language.VI);

        assertThat(read.completeness()).isEqualTo(Completeness.WITHHELD);
        assertThat(read.text("body"))
                .contains("集合は14時30分です")
                .doesNotContain("雨の日")
                .doesNotContain("7");
        read(wording, Language.VI);
        assertThat(engine.orders()).hasSize(1);
    }

    @Test
    void theNextEngineTriesWhatTheFirstOneSpoilt() {
        TestTranslator liar = new TestTranslator("liar").answering(order -> order.lines());
        engines.use(liar, engine);
        Wording wording = wording("花を植えます");

        Rendition read = read(wording, Language.RU);

        assertThat(read.completeness()).isEqualTo(Completeness.WHOLE);
        assertThat(read.engine()).isEqualTo("fake");
    }

    @Test
    void whatIsConfidentialReachesOnlyEnginesInOurOwnHands() {
        TestTranslator own = new TestTranslator("own").inOwnHands();
        Wording open = wording("役員の引き継ぎです");
        Wording secret = new Wording(open.publisher(), true, open.fields());

        assertThat(read(secret, Language.ES).completeness()).isEqualTo(Completeness.UNAVAILABLE);
        assertThat(engine.orders()).isEmpty();
        engines.use(engine, own);
        assertThat(read(secret, Language.ES).completeness()).isEqualTo(Completeness.WHOLE);
        assertThat(engine.orders()).isEmpty();
        assertThat(own.orders()).hasSize(1);
    }

    @Test
    void whatHasComeIsKeptWhenALaterPartNeverComes() {
        String[] many = IntStream.range(0, 100)
                .mapToObj(i -> "お知らせ" + "あいうえお".charAt(i % 5) + NewWord.next() + "です")
                .toArray(String[]::new);
        engine.answering(order -> {
            if (engine.orders().size() == 3) {
                throw new TranslationFailed(TranslationFailed.Reason.OVER_BUDGET);
            }
            return TestTranslator.honest(order);
        });
        Wording wording = wording(many);

        Rendition read = read(wording, Language.FIL);

        assertThat(engine.orders())
                .hasSize(3)
                .allSatisfy(order -> assertThat(order.lines()).hasSizeLessThanOrEqualTo(40));
        assertThat(read.completeness()).isEqualTo(Completeness.UNAVAILABLE);
        assertThat(read.origin()).isEqualTo(Origin.MACHINE);
        assertThat(read.text("body").lines().filter(line -> line.contains("traduko")))
                .hasSize(80);
    }

    @Test
    void halfASentenceIsNeverShownAlone() {
        engine.answering(order -> TestTranslator.honest(order).stream()
                .map(line -> line.toString().isBlank() ? line : Gapped.parse("Vedi 1"))
                .toList());
        Wording wording = wording("避難指示は解除されて", "いません。");

        Rendition read = read(wording, Language.PT);

        assertThat(read.text("body")).endsWith("避難指示は解除されて\nいません。");
        assertThat(engine.orders().get(0).lines()).hasSize(2);
    }

    @Test
    void preparingAheadLeavesNothingToAskFor() {
        Wording wording = wording("避難訓練をします");

        translations
                .prepare(List.of(wording), List.of(Language.VI, Language.EN, Language.JA, Language.JA_EASY))
                .toCompletableFuture()
                .join();
        List<Rendition> ready = translations.ready(List.of(wording), Language.VI);

        assertThat(ready).extracting(Rendition::completeness).containsExactly(Completeness.WHOLE);
        assertThat(engine.orders()).hasSize(2);
    }

    @Test
    void listsNeverAskAnEngine() {
        assertThat(translations
                        .ready(List.of(wording("広報です")), Language.VI)
                        .get(0)
                        .completeness())
                .isEqualTo(Completeness.PENDING);
        assertThat(engine.orders()).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
