package jp.kairan.snow;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a request for help has come. */
@Schema(
        name = "SnowRequestState",
        description =
                "OPEN 受付, OFFERED put to a team, MATCHED the team has accepted, DONE, CANCELLED, EXPIRED its days are over")
enum RequestState {
    OPEN,
    OFFERED,
    MATCHED,
    DONE,
    CANCELLED,
    EXPIRED;

    /** Whether something may still come of it. */
    boolean running() {
        return this == OPEN || this == OFFERED || this == MATCHED;
    }
}
