package jp.kairan.watch;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import jp.kairan.access.HouseholdId;
import jp.kairan.kernel.KernelProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That nobody will be at home (旅行中). */
@Schema(name = "NewWatchPause", description = "That nobody will be at home")
record NewPause(
        @NotNull HouseholdId household,

        @Schema(description = "Absent, or past: from now on")
        Instant from,

        @NotNull @Schema(description = "To come, within a year")
        Instant to) {
    private static final Duration LONGEST = Duration.ofDays(366);

    Instant begins(Instant now) {
        return from == null || from.isBefore(now) ? now : from;
    }

    /** Refuses by field times that cannot be meant. */
    void requireSound(Instant now) {
        if (!to.isAfter(begins(now)) || to.isAfter(now.plus(LONGEST))) {
            throw KernelProblem.invalid("to", "始まりより後で、1年以内にしてください / must be after the beginning, within a year");
        }
    }
}
