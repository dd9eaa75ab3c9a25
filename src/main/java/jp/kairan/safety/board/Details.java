package jp.kairan.safety.board;

import java.time.Duration;
import java.time.Instant;
import jp.kairan.evidence.Incident;

/** Until when what a check found out is shown. */
public final class Details {
    /** Numbers hurt nobody, but a picture of long ago costs memory and is for nobody's use. */
    private static final Duration BOARD = Duration.ofDays(7);

    private Details() {}

    /** Refuses with 409 to show people a day after the end. */
    public static void requireOpen(Incident incident, Instant now) {
        if (!incident.detailsOpen(now)) {
            throw BoardProblem.DETAILS_CLOSED.problem();
        }
    }

    /** Refuses with 409 to show the live numbers a week after the end. */
    static void requireLive(Incident incident, Instant now) {
        if (incident.closedAt() != null && now.isAfter(incident.closedAt().plus(BOARD))) {
            throw BoardProblem.DETAILS_CLOSED.problem();
        }
    }
}
