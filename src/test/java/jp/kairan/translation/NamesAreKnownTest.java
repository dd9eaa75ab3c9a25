package jp.kairan.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NamesAreKnownTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final Turned clock = new Turned();

    private static final class Turned extends Clock {
        private volatile Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private List<ProtectedTerms.Name> counted() {
        asked.incrementAndGet();
        return List.of(new ProtectedTerms.Name("米泉", null));
    }

    private static int found(Names names, String line) {
        Found found = names.lexicon().at(line, 0, FactKind.NAME);
        return found == null ? -1 : found.end();
    }

    @Test
    void nobodyIsAskedAgainWithinFiveMinutes() {
        Names names = new Names(List.of(this::counted), clock);
        names.lexicon();
        clock.now = clock.now.plus(Duration.ofMinutes(5)).minusMillis(1);
        names.lexicon();
        assertThat(asked).hasValue(1);

        clock.now = clock.now.plusMillis(1);
        names.lexicon();

        assertThat(asked).hasValue(2);
    }

    @Test
    void whileOneAsksAnewTheOthersGoOnWithWhatThereIs() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Names names = new Names(
                List.of(() -> {
                    List<ProtectedTerms.Name> known = counted();
                    if (asked.get() == 2) {
                        entered.countDown();
                        awaited(released);
                    }
                    return known;
                }),
                clock);
        names.lexicon();
        clock.now = clock.now.plus(Duration.ofMinutes(6));
        CompletableFuture<Lexicon> slow = CompletableFuture.supplyAsync(names::lexicon);
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(found(names, "米泉")).isEqualTo(2);

        released.countDown();
        assertThat(slow.get(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void theLongestNameWinsAndPartsOfWordsAreNoNames() {
        Names names = new Names(
                List.of(() -> List.of(
                        new ProtectedTerms.Name("米泉", null),
                        new ProtectedTerms.Name("米泉小学校", null),
                        new ProtectedTerms.Name("泉", null),
                        new ProtectedTerms.Name("1班", null),
                        new ProtectedTerms.Name("アル", null),
                        new ProtectedTerms.Name("第2アリーナ", null))),
                clock);

        assertThat(found(names, "米泉小学校へ")).isEqualTo(5);
        assertThat(found(names, "米泉へ")).isEqualTo(2);
        assertThat(found(names, "泉へ")).isEqualTo(-1);
        assertThat(found(names, "1班へ")).isEqualTo(-1);
        assertThat(found(names, "アルバム")).isEqualTo(-1);
        assertThat(found(names, "第2アリーナへ")).isEqualTo(6);
    }

    @Test
    void withoutTheNamesNothingIsPretended() {
        Names names = new Names(
                List.of(() -> {
                    throw new IllegalStateException("no database");
                }),
                clock);

        assertThatThrownBy(names::lexicon).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(names::lexicon).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNameInHiraganaIsNoneBecauseItCouldBeAnyWords() {
        Names names = new Names(
                List.of(() -> List.of(
                        new ProtectedTerms.Name("ありません", null),
                        new ProtectedTerms.Name("みずほ会", null),
                        new ProtectedTerms.Name("ふれあいセンター", null))),
                clock);

        assertThat(found(names, "ありません")).isEqualTo(-1);
        assertThat(found(names, "みずほ会へ")).isEqualTo(4);
        assertThat(found(names, "ふれあいセンターへ")).isEqualTo(8);
    }

    @Test
    void aReadingThatTwoSourcesDoNotAgreeOnIsNone() {
        Names names = new Names(
                List.of(
                        () -> List.of(new ProtectedTerms.Name("泉野", "イズミノ"), new ProtectedTerms.Name("米泉", "ヨネイズミ")),
                        () -> List.of(new ProtectedTerms.Name("泉野", "センノ"), new ProtectedTerms.Name("米泉", null))),
                clock);

        assertThat(names.lexicon().at("泉野", 0, FactKind.NAME).reading()).isEmpty();
        assertThat(names.lexicon().at("米泉", 0, FactKind.NAME).reading()).isEqualTo("ヨネイズミ");
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
