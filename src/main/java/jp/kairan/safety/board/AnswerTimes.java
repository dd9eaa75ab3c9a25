package jp.kairan.safety.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import jp.kairan.access.UnitPath;
import jp.kairan.evidence.Incident;

/** When the households of a unit answered, counted from when they were asked. */
final class AnswerTimes {
    private final Incident incident;
    private final int households;
    private final long[] seconds;
    private int answered;
    private UnitPath place;
    private Instant start;

    /** @param households all that are asked, answered or not */
    AnswerTimes(Incident incident, int households) {
        this.incident = incident;
        this.households = households;
        this.seconds = new long[households];
    }

    void add(UnitPath path, Instant firstSeen) {
        if (!path.equals(place)) {
            place = path;
            start = asked(path);
        }
        seconds[answered++] = Math.max(0, Duration.between(start, firstSeen).toSeconds());
    }

    /** A part that was added later was asked later. */
    private Instant asked(UnitPath path) {
        return incident.area().stream()
                .filter(part -> part.path().covers(path))
                .map(Incident.Part::addedAt)
                .min(Instant::compareTo)
                .filter(incident.openedAt()::isBefore)
                .orElse(incident.openedAt());
    }

    AnswerClock clock() {
        Arrays.sort(seconds, 0, answered);
        return new AnswerClock(quarter(1), quarter(2), quarter(3));
    }

    private Long quarter(int quarters) {
        int needed = (households * quarters + 3) / 4;
        return needed == 0 || needed > answered ? null : seconds[needed - 1];
    }
}
