package jp.kairan.translation.engines;

import static jp.kairan.translation.engines.Lines.failing;
import static jp.kairan.translation.engines.Lines.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestClock;
import jp.kairan.translation.TranslationFailed.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class CostCeilingTest {
    private static final long YEN = 1_000_000;

    @Inject
    Budget budget;

    @Inject
    TestClock clock;

    @Inject
    Spent spent;

    @Inject
    BudgetTest.Use use;

    private final String dear = "dear-" + UUID.randomUUID();
    private final String cheap = "cheap-" + UUID.randomUUID();

    /** The sum is the whole city's, so a test begins without what others spent. */
    @BeforeEach
    void beginWithNothingSpent() {
        spent.forget();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void twentyAtOnceWithTwoEnginesNeverSpendMoreThanTheCeiling() throws Exception {
        List<Callable<Optional<Budget.Taken>>> calls = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            calls.add(() -> take(dear, 1_000, 3_000, 10));
            calls.add(() -> take(cheap, 1_000, 2_000, 10));
        }

        List<Budget.Taken> taken =
                AtOnce.all(calls).stream().flatMap(Optional::stream).toList();

        assertThat(spent.inAll())
                .isEqualTo(taken.stream().mapToLong(Budget.Taken::microYen).sum())
                .as("no call of either price fits in what is left")
                .isBetween(9 * YEN, 10 * YEN);
        assertThat(use.of(dear) + use.of(cheap))
                .as("refused calls leave no characters behind")
                .isEqualTo(taken.size() * 1_000L);
    }

    @Test
    void thePricesOfTwoEnginesAddUp() {
        assertThat(take(dear, 1_000, 2_500, 4)).isPresent();
        assertThat(take(cheap, 1_000, 1_500, 4)).isPresent();

        assertThat(spent.inAll()).isEqualTo(4 * YEN);
        assertThat(take(cheap, 1, 1_500, 4)).isEmpty();
    }

    @Test
    void evenTheFirstCallOfAMonthHasTheCeiling() {
        assertThat(take(dear, 1_001, 1_000, 1)).isEmpty();
        assertThat(take(dear, 1, 1, 0)).isEmpty();

        assertThat(spent.inAll()).isZero();
        assertThat(take(dear, 1_000, 1_000, 1)).isPresent();
    }

    @Test
    void anEngineThatIsFreeIsNeverStopped() {
        take(dear, 1_000, 1_000, 1);

        assertThat(take(cheap, 1_000_000, 0, 1)).isPresent();
        assertThat(take(cheap, 1_000_000, 0, 0)).isPresent();
    }

    @Test
    void aNewMonthOfTheCityBeginsWithNothingSpent() {
        take(dear, 1_000, 1_000, 1);
        clock.turn(Duration.ofDays(31));

        assertThat(take(dear, 1_000, 1_000, 1)).isPresent();
    }

    @Test
    void whatWasNotChargedIsNotSpent() {
        Budget.Taken taken = take(dear, 1_000, 1_000, 1).orElseThrow();

        budget.giveBack(taken);

        assertThat(spent.inAll()).isZero();
        assertThat(take(dear, 1_000, 1_000, 1)).isPresent();
    }

    @Test
    void aCallThatHasNoCharactersLeftSpendsNothing() {
        assertThat(budget.take(dear, 11, new Allowance(10, 1_000, YEN))).isEmpty();
        assertThat(spent.inAll()).isZero();
    }

    @Test
    void aboveTheCeilingNoCallIsMade() {
        try (LocalEngine server = LocalEngine.start(asked -> LocalEngine.Reply.status(500))) {
            Engine deepl = new DeepLTranslator(server.out(Duration.ofSeconds(10)), server.url(), "k");
            Guarded guarded = new Guarded(
                    deepl,
                    new Allowance(1_000_000_000, 1_000_000, 5 * YEN),
                    budget,
                    new SimpleMeterRegistry(),
                    Duration.ofMinutes(1));

            failing(Reason.OVER_BUDGET, () -> guarded.translate(order(Language.EN, "一二三四五六")));
            assertThat(server.asked()).isEmpty();
        }
    }

    private Optional<Budget.Taken> take(String engine, long characters, long yenPerMillion, long yenPerMonth) {
        return budget.take(engine, characters, new Allowance(Long.MAX_VALUE, yenPerMillion, yenPerMonth * YEN));
    }

    /** What the table says. */
    @Singleton
    static class Spent {
        private final Sql sql;

        Spent(Sql sql) {
            this.sql = sql;
        }

        @Transactional
        public long inAll() {
            return sql.number("select coalesce(sum(micro_yen), 0) from translation_cost");
        }

        @Transactional
        public void forget() {
            sql.update("delete from translation_cost");
        }
    }
}
