package jp.kairan.broadcasts.chain;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody comes to open a shelter. */
@Schema(name = "ShelterCallAcknowledgement", description = "That the caller comes to open the shelter")
record Acknowledgement(
        @NotNull
        @Schema(
                description = "When the caller will be there, within a day; saying another time replaces it",
                examples = "2026-04-01T09:20:00+09:00")
        Instant arrivesAt,

        @Schema(
                description =
                        "When this was entered, at most a day ago; absent: now. Of what one person said the latest "
                                + "moment holds, however late it arrives",
                examples = "2026-04-01T09:02:00+09:00")
        Instant asOf) {}
