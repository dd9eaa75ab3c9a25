package jp.kairan.broadcasts.outlets;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.kairan.access.UnitId;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;

/** The units whose screens ask, remembered for a while because screens ask all day. */
@Singleton
class SignageUnits {
    /** Names are changed by hand, and nobody minds an old one for a quarter of an hour. */
    private static final Duration WHILE = Duration.ofMinutes(15);

    /** More than a city has units; whoever asks for what does not exist is not remembered. */
    private static final int MOST = 20_000;

    private final Units units;
    private final Clock clock;
    private final Map<UnitId, Known> known = new ConcurrentHashMap<>();

    private record Known(Unit unit, Instant until) {}

    SignageUnits(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** The unit; 404 where there is none. */
    Unit require(UnitId id) {
        Instant now = clock.instant();
        Known found = known.get(id);
        if (found != null && found.until.isAfter(now)) {
            return found.unit;
        }
        Unit unit = units.require(id);
        if (known.size() < MOST) {
            known.put(id, new Known(unit, now.plus(WHILE)));
        }
        return unit;
    }
}
