package jp.kairan.safety;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.directory.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A check with where it is asked and who leads it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SafetyCheck", description = "A safety check, from its proposal on")
record CheckView(
        IncidentId id,
        @Schema(examples = "OPEN") CheckState state,
        @Schema(examples = "false") boolean drill,

        @Schema(description = "Of a drill: whether people knew beforehand", examples = "true")
        boolean announced,

        @Schema(examples = "EARTHQUAKE") Question question,

        @Schema(description = "The question in the asked language", examples = "Are you safe?")
        String text,

        @Schema(description = "In whose name it is asked") Where unit,
        @Schema(description = "Who leads it and may end it") Where lead,

        @Schema(description = "Everyone under these units is asked")
        List<Where> areas,

        @Schema(description = "What was seen before says nothing about it", examples = "2026-04-01T09:00:00+09:00")
        Instant since,

        @Schema(examples = "2026-04-01T09:00:05+09:00") Instant createdAt,
        @Schema(examples = "2026-04-01T09:00:10+09:00") Instant openedAt,
        @Schema(examples = "2026-04-01T15:00:00+09:00") Instant closedAt,

        @Schema(
                description = "Whether an officer opened it; a rule or a planned drill may do so as well",
                examples = "true")
        boolean byOfficer,

        @Schema(description = "The caller's own households that are asked")
        List<HouseholdId> households,

        @Schema(
                description =
                        "In the answer to opening: other real checks that ask in a part of the area; one answer counts for all")
        List<IncidentId> alsoAsking) {

    /** A unit that has to do with a check. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SafetyCheckUnit", description = "A unit that has to do with a check")
    record Where(
            UnitId id,
            @Schema(examples = "ASSOCIATION") UnitKind kind,
            @Schema(examples = "米泉一丁目町会") String name,

            @Schema(description = "Of an area: since when it is asked", examples = "2026-04-01T09:00:10+09:00")
            Instant askedSince) {
        static Where of(Unit unit, Instant askedSince) {
            return new Where(unit.id(), unit.kind(), unit.name(), askedSince);
        }
    }
}
