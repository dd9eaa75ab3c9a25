package jp.kairan.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import jp.kairan.kernel.Language;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.Test;

class KeptTermsTest {
    private final TestClock clock = new TestClock();
    private final AtomicInteger queries = new AtomicInteger();
    private final AtomicReference<String> word = new AtomicReference<>("shelter");
    private final KeptTerms terms = new KeptTerms(
            language -> {
                queries.incrementAndGet();
                return Map.of("避難所", word.get());
            },
            clock);

    @Test
    void itIsAskedForOnceInHalfAMinute() {
        for (int i = 0; i < 100; i++) {
            terms.in(Language.EN);
        }
        assertThat(queries).hasValue(1);

        clock.turn(Duration.ofSeconds(31));
        terms.in(Language.EN);

        assertThat(queries).hasValue(2);
    }

    @Test
    void theSameWordsAreTheSameObjectHoweverOftenTheyWereAskedFor() {
        Lexicon first = terms.in(Language.EN);
        clock.turn(Duration.ofSeconds(31));
        Lexicon second = terms.in(Language.EN);
        terms.changed();
        Lexicon third = terms.in(Language.EN);

        assertThat(queries).hasValue(3);
        assertThat(second).isSameAs(first);
        assertThat(third).isSameAs(first);
    }

    @Test
    void aChangeIsSeenAtOnce() {
        terms.in(Language.EN);
        word.set("refuge");
        terms.changed();

        assertThat(terms.in(Language.EN).words()).containsEntry("避難所", "refuge");
    }

    @Test
    void aClockThatIsSetBackDoesNotKeepAnOldCopyYoung() {
        clock.turn(Duration.ofDays(1));
        terms.in(Language.EN);
        word.set("refuge");
        clock.reset();

        assertThat(terms.in(Language.EN).words()).containsEntry("避難所", "refuge");
    }

    @Test
    void aChangeDuringAQueryIsNotLost() {
        AtomicReference<KeptTerms> self = new AtomicReference<>();
        AtomicInteger asked = new AtomicInteger();
        self.set(new KeptTerms(
                language -> {
                    Map<String, String> read = Map.of("避難所", "word " + "i".repeat(asked.get()));
                    if (asked.getAndIncrement() == 0) {
                        self.get().changed();
                    }
                    return read;
                },
                clock));

        self.get().in(Language.EN).words();

        assertThat(self.get().in(Language.EN).words()).containsEntry("避難所", "word i");
        assertThat(self.get().in(Language.EN).words()).containsEntry("避難所", "word i");
        assertThat(asked).hasValue(2);
    }

    @Test
    void nobodyIsAskedForJapanese() {
        assertThat(terms.in(Language.JA).words()).isEmpty();
        assertThat(terms.in(Language.JA_EASY).words()).isEmpty();

        assertThat(queries).hasValue(0);
    }
}
