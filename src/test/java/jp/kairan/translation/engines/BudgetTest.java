package jp.kairan.translation.engines;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@KairanTest
class BudgetTest {
    @Inject
    Budget budget;

    @Inject
    TestClock clock;

    @Inject
    Use use;

    private final String engine = "test-" + UUID.randomUUID();

    private Optional<Budget.Taken> take(long characters, long most) {
        return budget.take(engine, characters, new Allowance(most, 0, Long.MAX_VALUE));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void twentyAtOnceNeverTakeMoreThanThereIs() throws Exception {
        List<Optional<Budget.Taken>> taken = AtOnce.times(20, () -> take(300, 1_000));

        assertThat(taken.stream().filter(Optional::isPresent)).hasSize(3);
        assertThat(use.of(engine)).isEqualTo(900);
    }

    @Test
    void theLastCharacterMayBeTakenAndNoneAfterIt() {
        assertThat(take(999, 1_000)).isPresent();
        assertThat(take(2, 1_000)).isEmpty();
        assertThat(take(1, 1_000)).isPresent();
        assertThat(take(1, 1_000)).isEmpty();
    }

    @Test
    void evenTheFirstCallOfAMonthHasTheLimit() {
        assertThat(take(1_001, 1_000)).isEmpty();
        assertThat(use.of(engine)).isZero();
    }

    @Test
    void aNewMonthOfTheCityBeginsWithNothingTaken() {
        take(1_000, 1_000);

        toTheFirstOfNextMonth();

        assertThat(take(1_000, 1_000)).isPresent();
        assertThat(take(1, 1_000)).isEmpty();
    }

    @Test
    void whatIsGivenBackGoesToTheMonthItCameFrom() {
        Budget.Taken before = take(400, 1_000).orElseThrow();
        toTheFirstOfNextMonth();
        take(500, 1_000);

        budget.giveBack(before);

        assertThat(use.of(engine, before.month())).isZero();
        assertThat(use.of(engine)).isEqualTo(500);
    }

    @Test
    @Transactional
    void whatWasTakenStaysTakenWhateverBecomesOfTheCaller() {
        take(10, 1_000);

        assertThat(use.outside(engine)).isEqualTo(10);
    }

    /** In the city's zone: at 15:00 UTC of the last day. */
    private void toTheFirstOfNextMonth() {
        LocalDate first = LocalDate.now(clock).plusMonths(1).withDayOfMonth(1);
        clock.turn(java.time.Duration.between(
                clock.instant(), first.atStartOfDay(clock.getZone()).toInstant().plus(1, ChronoUnit.SECONDS)));
    }

    /** What the table says. */
    @jakarta.inject.Singleton
    static class Use {
        private final Sql sql;
        private final Clock clock;

        Use(Sql sql, Clock clock) {
            this.sql = sql;
            this.clock = clock;
        }

        @Transactional
        public long of(String engine) {
            return of(engine, LocalDate.now(clock).withDayOfMonth(1));
        }

        @Transactional
        public long of(String engine, LocalDate month) {
            return sql.number("select characters from translation_use where engine = ? and month = ?", engine, month);
        }

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public long outside(String engine) {
            return of(engine);
        }
    }
}
