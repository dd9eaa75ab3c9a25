package jp.kairan.broadcasts.chain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import jp.kairan.kernel.Lines;
import jp.kairan.shelters.Crowding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody has opened a shelter. */
@Schema(name = "ShelterOpening", description = "That the shelter is open; what is absent is unknown")
record Opening(
        @Schema(
                description = "When it was opened, at most a day ago; absent: now. A phone that was offline gives the "
                        + "moment at which this was entered",
                examples = "2026-04-01T09:25:00+09:00")
        Instant asOf,

        @Schema(description = "Absent: UNKNOWN", examples = "VACANT")
        Crowding crowding,

        @Min(0) @Max(1_000_000) @Schema(examples = "3") Integer people,

        @Size(max = 1000) @Lines @Schema(examples = "正面の入口を開けました。")
        String note) {

    Crowding crowded() {
        return crowding == null ? Crowding.UNKNOWN : crowding;
    }

    String words() {
        return note == null ? "" : note;
    }
}
