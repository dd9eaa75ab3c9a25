package jp.kairan.safety.rounds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The houses that somebody walks to, and what is known of each. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SafetyRound", description = "The houses that somebody walks to, and what is known of each")
record Round(
        IncidentId check,

        @Schema(examples = "false", description = "Whether it is a drill; show it in another colour and in words")
        boolean drill,

        UnitId unit,
        @Schema(examples = "3班") String name,
        @Schema(examples = "2026-04-01T09:00:00+09:00") Instant openedAt,

        @Schema(examples = "2026-04-01T18:00:00+09:00", description = "Absent while the check lasts")
        Instant closedAt,

        @Schema(examples = "2026-04-01T09:41:00+09:00", description = "The moment of what is shown")
        Instant asOf,

        List<RoundLine> houses) {}
