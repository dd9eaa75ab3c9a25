package jp.kairan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsOfTest {
    private static final Instant NOW = Instant.parse("2031-07-12T06:30:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private static Instant sound(Instant said) {
        return AsOf.sound(said, NOW, DAY);
    }

    private static void refused(Instant said, String why) {
        assertThatThrownBy(() -> sound(said))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.violations()).isEqualTo(List.of(new Violation("asOf", why))));
    }

    @Test
    void whatIsSaidOfNoMomentIsSaidOfNow() {
        assertThat(sound(null)).isEqualTo(NOW);
    }

    @Test
    void aMomentThatIsPastStays() {
        assertThat(sound(NOW.minus(DAY))).isEqualTo(NOW.minus(DAY));
        assertThat(sound(NOW)).isEqualTo(NOW);
    }

    @Test
    void aClockThatIsALittleFastCountsAsNow() {
        assertThat(sound(NOW.plusSeconds(60))).isEqualTo(NOW);
    }

    @Test
    void theFutureAndLongAgoAreRefused() {
        refused(NOW.plusSeconds(61), "未来の時刻は指定できません / must not be in the future");
        refused(NOW.minus(DAY).minusSeconds(1), "古すぎる時刻です / is too long ago");
        refused(Instant.MAX, "未来の時刻は指定できません / must not be in the future");
        refused(Instant.MIN, "古すぎる時刻です / is too long ago");
    }
}
