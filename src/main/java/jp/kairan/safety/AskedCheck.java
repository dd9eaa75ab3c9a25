package jp.kairan.safety;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A check as it concerns the caller. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "AskedSafetyCheck",
        description = "A check that asks the caller's households, or that an office of theirs watches")
record AskedCheck(
        IncidentId id,
        @Schema(examples = "OPEN") CheckState state,

        @Schema(description = "Show a drill in its own colours and words, apart from what is real", examples = "false")
        boolean drill,

        @Schema(examples = "EARTHQUAKE") Question question,

        @Schema(description = "The question in the asked language", examples = "Are you safe?")
        String text,

        @Schema(description = "In whose name it is asked") UnitId unit,

        @Schema(description = "What was seen before says nothing about it", examples = "2026-04-01T09:00:00+09:00")
        Instant since,

        @Schema(description = "Absent of a proposal", examples = "2026-04-01T09:00:10+09:00")
        Instant openedAt,

        @Schema(description = "The caller's own households that are asked; empty for who only watches by an office")
        List<HouseholdId> households,

        @Schema(description = "Whether an office of the caller has to do with it", examples = "false")
        boolean office) {}
