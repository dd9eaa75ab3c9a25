package jp.kairan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final Window NEW = new Window(0, 0);

    @Test
    void takesEachCounterOnceHoweverTheyArrive() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            Window window = NEW;
            Set<Long> kept = new HashSet<>();
            long highest = 0;
            for (int i = 0; i < 500; i++) {
                long counter = 1 + random.nextInt(300);
                Outcome expected = counter > highest
                        ? Outcome.TAKEN
                        : highest - counter >= 64
                                ? Outcome.TOO_OLD
                                : kept.contains(counter) ? Outcome.REPEATED : Outcome.LATE;
                assertThat(window.judge(counter)).isEqualTo(expected);
                window = window.with(counter);
                if (expected == Outcome.TAKEN || expected == Outcome.LATE) {
                    kept.add(counter);
                }
                highest = Math.max(highest, counter);
            }
        }
    }

    @Test
    void remembersExactlySixtyFour() {
        Window window = NEW.with(100);

        assertThat(window.judge(37)).isEqualTo(Outcome.LATE);
        assertThat(window.judge(36)).isEqualTo(Outcome.TOO_OLD);
        assertThat(window.with(37).judge(37)).isEqualTo(Outcome.REPEATED);
    }

    @Test
    void forgetsWhatAGreatLeapLeavesBehind() {
        Window window = NEW.with(1).with(Window.MOST);

        assertThat(window.judge(Window.MOST)).isEqualTo(Outcome.REPEATED);
        assertThat(window.judge(Window.MOST - 63)).isEqualTo(Outcome.LATE);
        assertThat(window.judge(1)).isEqualTo(Outcome.TOO_OLD);
    }
}
