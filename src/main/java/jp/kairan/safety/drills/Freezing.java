package jp.kairan.safety.drills;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.safety.board.Picture;
import jp.kairan.safety.board.Pictures;
import jp.kairan.safety.board.Tally;

/** Freezes what came of checks once they have ended, each once, and forgets a day later who was never reached. */
@Singleton
class Freezing {
    /** So that whatever was committed before the end is in the picture. */
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private final ScoreRows rows;
    private final Incidents incidents;
    private final Pictures pictures;
    private final Clock clock;

    Freezing(ScoreRows rows, Incidents incidents, Pictures pictures, Clock clock) {
        this.rows = rows;
        this.incidents = incidents;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** Checks that have ended and are not frozen. */
    List<IncidentId> due() {
        return rows.due(Instant.now(clock).minus(SETTLED));
    }

    /** Freezes one; false where another replica has done so. Outside a transaction, because a picture does not wait. */
    boolean freeze(IncidentId id) {
        Incident incident = incidents.require(id);
        Picture picture = pictures.now(incident);
        Map<UnitId, List<HouseholdId>> unreached = unreached(incident, picture);
        List<Score> scores = new ArrayList<>();
        for (Place place : rows.places(incident)) {
            Tally tally = picture.tally(place.path());
            if (tally.households() > 0) {
                scores.add(new Score(
                        place.id(),
                        incident.covers(place.path()),
                        tally,
                        picture.clock(place.path()),
                        unreached.getOrDefault(place.id(), List.of())));
            }
        }
        return rows.freeze(id, scores, Instant.now(clock));
    }

    /** Protected households are on no list. */
    private static Map<UnitId, List<HouseholdId>> unreached(Incident incident, Picture picture) {
        Map<UnitId, List<HouseholdId>> unreached = new HashMap<>();
        incident.area().stream()
                .map(Incident.Part::path)
                .filter(path -> incident.area().stream()
                        .noneMatch(other ->
                                !other.path().equals(path) && other.path().covers(path)))
                .flatMap(path -> picture.households(path).stream())
                .filter(asked -> !asked.shielded() && !asked.state().answered())
                .forEach(asked -> unreached
                        .computeIfAbsent(asked.unit(), any -> new ArrayList<>())
                        .add(asked.household()));
        return unreached;
    }

    /** Forgets the names of checks that ended long enough ago. */
    int forget() {
        return rows.forget(Instant.now(clock).minus(Incident.DETAILS));
    }
}
