package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private final TestClock clock = new TestClock();
    private final Shelf shelf = new Shelf(clock);
    private final UUID dispatch = UUID.randomUUID();

    @Test
    void aDispatchIsLeftAsideForAWhile() {
        shelf.put(dispatch);
        assertThat(shelf.aside()).containsExactly(dispatch);

        clock.turn(Duration.ofSeconds(2));

        assertThat(shelf.aside()).isEmpty();
    }

    @Test
    void eachTimeForTwiceAsLongButNeverForMoreThanFiveMinutes() {
        assertThat(shelf.put(dispatch)).isEqualTo(Duration.ofSeconds(1));
        assertThat(shelf.put(dispatch)).isEqualTo(Duration.ofSeconds(2));
        for (int i = 0; i < 100; i++) {
            shelf.put(dispatch);
        }

        assertThat(shelf.put(dispatch)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void whatHasLongBeenCutIsForgotten() {
        shelf.put(dispatch);
        shelf.put(dispatch);

        clock.turn(Duration.ofHours(1));
        shelf.put(UUID.randomUUID());

        assertThat(shelf.put(dispatch)).isEqualTo(Duration.ofSeconds(1));
    }
}
