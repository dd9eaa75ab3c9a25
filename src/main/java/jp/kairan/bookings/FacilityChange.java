package jp.kairan.bookings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Line;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer sends to say something else of a facility; what is absent stays as it is. */
@Schema(description = "Changes to a facility; absent fields stay as they are, bookings made stay as well")
record FacilityChange(
        @NotNull @Schema(description = "The lockVersion of the facility as last seen", examples = "0")
        Integer lockVersion,

        UnitId openTo,

        @Size(min = 1, max = Limits.NAME) @Pattern(regexp = "(?s).*\\S.*") @Line @Schema(examples = "テント(大)")
        String name,

        @Size(max = Limits.TEXT) @Lines @Schema(examples = "2間×3間、白")
        String description,

        @Size(max = Limits.PLACE) @Line @Schema(examples = "公民館 倉庫")
        String place,

        @Size(max = Limits.TEXT) @Lines @Schema(examples = "乾かしてから返してください")
        String rules,

        @Min(1) @Max(Limits.PIECES) @Schema(description = "Not fewer than are booked at any moment", examples = "6")
        Integer quantity,

        @Schema(examples = "false") Boolean approvalNeeded,

        @Min(Limits.LEAST_MINUTES) @Max(Limits.MINUTES) @Schema(examples = "1440")
        Integer longestMinutes,

        @Min(0) @Max(Limits.DAYS_AHEAD) @Schema(examples = "60")
        Integer daysAhead,

        @Size(min = 1, max = Limits.OPENINGS) @Schema(description = "All the opening hours anew")
        List<@NotNull @Valid Opening> openings,

        @Size(max = Limits.CLOSURES) @Schema(description = "All the closed days anew")
        List<@NotNull LocalDate> closedOn) {

    Terms over(Terms old) {
        return new Terms(
                openTo == null ? old.openTo() : openTo,
                orKept(name, old.name()),
                orKept(description, old.description()),
                orKept(place, old.place()),
                orKept(rules, old.rules()),
                quantity == null ? old.quantity() : quantity,
                approvalNeeded == null ? old.approvalNeeded() : approvalNeeded,
                longestMinutes == null ? old.longestMinutes() : longestMinutes,
                daysAhead == null ? old.daysAhead() : daysAhead);
    }

    Timetable over(Timetable old) {
        return new Timetable(
                openings == null ? old.openings() : openings,
                closedOn == null ? old.closedOn() : new HashSet<>(closedOn));
    }

    private static String orKept(String wanted, String old) {
        return wanted == null ? old : wanted.strip();
    }
}
