package jp.kairan.bookings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody sends to book a facility. */
@Schema(description = "A booking to ask for; for a household or for a unit, one of the two")
record NewBooking(
        @NotNull FacilityId facility,

        @Schema(description = "One of the caller's own households")
        HouseholdId household,

        @Schema(description = "A unit at which the caller holds an office")
        UnitId unit,

        @NotNull @Schema(description = "A whole minute", examples = "2026-08-01T09:00:00+09:00")
        Instant start,

        @NotNull
        @Schema(
                description = "First moment after it, a whole minute, 15 minutes after the start or later",
                examples = "2026-08-01T17:00:00+09:00")
        Instant end,

        @Min(1) @Max(Limits.PIECES) @Schema(description = "How many; 1 where absent", examples = "2")
        Integer pieces,

        @NotBlank
        @Size(max = Limits.REASON)
        @Lines
        @Schema(description = "Seen by the officers who lend it and by the caller alone", examples = "夏祭りの準備")
        String purpose,

        @Min(1) @Max(Limits.PEOPLE) @Schema(examples = "30") Integer people) {

    int wanted() {
        return pieces == null ? 1 : pieces;
    }

    Span span() {
        return new Span(start, end);
    }
}
