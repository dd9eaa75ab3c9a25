package jp.kairan.snow;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a team may be sent to households. */
@Schema(
        name = "SnowTeamState",
        description = "REGISTERED waits for the city, APPROVED may be asked, RETIRED goes nowhere any more")
enum TeamState {
    REGISTERED,
    APPROVED,
    RETIRED
}
