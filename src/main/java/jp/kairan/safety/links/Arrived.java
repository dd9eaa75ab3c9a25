package jp.kairan.safety.links;

import jp.kairan.access.IncidentId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an entry is safely kept. */
@Schema(name = "ShelterArrived")
record Arrived(
        ArrivalId id,
        Outcome outcome,
        IncidentId check,
        boolean drill,

        @Schema(
                description =
                        "Whether it counts for the caller's household already; otherwise an officer finds out whose it is")
        boolean matched) {}
