package jp.kairan.hazards;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** A day long past on which no other test has an earthquake, because all tests share what is known; or today. */
record NewDay(String event, Instant nine) {
    private static final Instant FAR = Instant.parse("1960-01-01T00:00:00Z");

    static NewDay next() {
        long day = ThreadLocalRandom.current().nextLong(1, 20_000);
        return new NewDay(Long.toString(20_400_000_000_000L + day), FAR.plus(Duration.ofHours(24 * day)));
    }

    /** Fresh enough for a rule to act; whoever uses it takes its earthquakes back, or the next test feels them. */
    static NewDay today(Clock clock) {
        long number = ThreadLocalRandom.current().nextLong(1, 1_000_000_000);
        return new NewDay(
                Long.toString(20_500_000_000_000L + number), clock.instant().minus(Duration.ofMinutes(9)));
    }

    Instant at(int minute) {
        return nine.plus(Duration.ofMinutes(minute));
    }

    /** What the city felt at nine, reported some minutes later. */
    Wire quake(int minute, String intensity) {
        return Wire.quake(event, nine, at(minute), intensity);
    }
}
