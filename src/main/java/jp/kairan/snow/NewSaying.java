package jp.kairan.snow;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody says of a stretch. */
@Schema(name = "NewSnowSaying", description = "What holds for a stretch")
record NewSaying(
        @NotNull ClearingState state,

        @Schema(description = "For PLANNED alone", examples = "2027-01-15")
        LocalDate plannedFor,

        @Size(max = 500)
        @Lines
        @Schema(description = "Open to everybody: no names of people", examples = "小型除雪機で作業します。")
        String note,

        @Schema(description = "The moment of which this is true, not to come; absent: now")
        Instant asOf) {
    /** Phones' clocks are this much fast without anybody minding; what they say then counts as of now. */
    private static final Duration FAST = Duration.ofMinutes(1);

    /** Of an earlier winter nobody speaks; a day beyond a year is a mistyped one. */
    private static final Duration LONG = Duration.ofDays(366);

    /** Refuses by field what cannot be true at this moment. */
    void requireSound(Instant now, LocalDate today) {
        if (asOf != null && asOf.isAfter(now.plus(FAST))) {
            throw KernelProblem.invalid("asOf", "未来の時刻は指定できません / must not be in the future");
        }
        if (asOf != null && asOf.isBefore(now.minus(LONG))) {
            throw KernelProblem.invalid("asOf", "古すぎる時刻です / is too long ago");
        }
        if (plannedFor != null && state != ClearingState.PLANNED) {
            throw KernelProblem.invalid("plannedFor", "予定のときだけ指定できます / only for what is planned");
        }
        if (plannedFor != null
                && (plannedFor.isBefore(today)
                        || plannedFor.isAfter(today.plus(LONG.toDays(), java.time.temporal.ChronoUnit.DAYS)))) {
            throw KernelProblem.invalid("plannedFor", "今日から1年以内の日にしてください / must be within a year from today");
        }
    }

    /** The moment of which it was said. */
    Instant moment(Instant now) {
        return asOf == null || asOf.isAfter(now) ? now : asOf;
    }
}
