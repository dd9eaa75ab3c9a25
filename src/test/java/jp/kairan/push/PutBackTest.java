package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PutBackTest {
    private final PutBack putBack = new PutBack();

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    @Test
    void aWorkerIsIdleUntilTheNextIsDueAndNoLongerThanAsked() {
        assertThat(putBack.idle(0, seconds(1))).isEqualTo(seconds(1));
        putBack.add(0, seconds(5));
        putBack.add(0, seconds(3));

        assertThat(putBack.idle(0, seconds(1))).isEqualTo(seconds(1));
        assertThat(putBack.idle(0, seconds(10))).isEqualTo(seconds(3));
        assertThat(putBack.idle(seconds(4).toNanos(), seconds(10))).isEqualTo(seconds(1));
    }

    @Test
    void aWorkerThatIsNeverIdleRemembersNothingThatIsPast() {
        for (int i = 0; i < 1_000; i++) {
            putBack.add(seconds(i).toNanos(), seconds(2));
        }

        assertThat(putBack.size()).isEqualTo(2);
    }
}
