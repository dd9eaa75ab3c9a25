package jp.kairan.safety.drills;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.kairan.access.IncidentId;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.safety.board.Picture;
import jp.kairan.safety.board.Pictures;

/** Freezes what came of checks, each once, when answers to them are no longer taken. */
@Singleton
class Freezing {
    /**
     * Phones without a connection answer until three days after the end; a little more, so that whatever was committed until
     * then is in the picture.
     */
    private static final Duration SETTLED = Duration.ofDays(3).plusSeconds(5);

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

    /** Checks to which nothing is added any more and that are not frozen. */
    List<IncidentId> due() {
        return rows.due(Instant.now(clock).minus(SETTLED));
    }

    /** Freezes one; false where another replica has done so. Outside a transaction, because a picture does not wait. */
    boolean freeze(IncidentId id) {
        Incident incident = incidents.require(id);
        Picture picture = pictures.now(incident);
        List<Score> scores = new ArrayList<>();
        for (Place place : rows.places(incident)) {
            Score score = Score.of(incident, place.id(), place.path(), picture);
            if (score.tally().households() > 0) {
                scores.add(score);
            }
        }
        return rows.freeze(id, scores, Instant.now(clock));
    }
}
