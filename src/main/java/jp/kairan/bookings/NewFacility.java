package jp.kairan.bookings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Line;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer sends to lend something. */
@Schema(description = "Something a unit lends from now on")
record NewFacility(
        @NotNull @Schema(description = "The unit that lends it; not a group")
        UnitId unit,

        @Schema(
                description = "Everyone who lives, holds an office or is a member there or below may book; the unit "
                        + "itself where absent, else a unit above or below it")
        UnitId openTo,

        @NotNull @Schema(examples = "EQUIPMENT") FacilityKind kind,

        @NotBlank @Size(max = Limits.NAME) @Line @Schema(examples = "テント")
        String name,

        @Size(max = Limits.TEXT) @Lines @Schema(examples = "2間×3間、白")
        String description,

        @Size(max = Limits.PLACE) @Line @Schema(description = "Where it is, or is fetched", examples = "公民館 倉庫")
        String place,

        @Size(max = Limits.TEXT) @Lines @Schema(examples = "乾かしてから返してください")
        String rules,

        @Min(1) @Max(Limits.PIECES) @Schema(description = "How many alike; 1 where absent", examples = "5")
        Integer quantity,

        @Schema(description = "Whether the unit answers each request; true where absent", examples = "true")
        Boolean approvalNeeded,

        @NotNull @Min(Limits.LEAST_MINUTES) @Max(Limits.MINUTES) @Schema(examples = "2880")
        Integer longestMinutes,

        @NotNull @Min(0) @Max(Limits.DAYS_AHEAD) @Schema(examples = "90")
        Integer daysAhead,

        @NotEmpty @Size(max = Limits.OPENINGS) @Schema(description = "When it is open, without overlaps")
        List<@NotNull @Valid Opening> openings,

        @Size(max = Limits.CLOSURES) @Schema(description = "Days on which it is closed all the same")
        List<@NotNull LocalDate> closedOn) {

    Terms terms() {
        return new Terms(
                openTo == null ? unit : openTo,
                name.strip(),
                description == null ? "" : description.strip(),
                place == null ? "" : place.strip(),
                rules == null ? "" : rules.strip(),
                quantity == null ? 1 : quantity,
                !Boolean.FALSE.equals(approvalNeeded),
                longestMinutes,
                daysAhead);
    }

    Timetable timetable() {
        return new Timetable(openings, closedOn == null ? Set.of() : new HashSet<>(closedOn));
    }
}
