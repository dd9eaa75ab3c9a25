package jp.kairan.events;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Check-ins that a phone kept while it had no connection.
 *
 * @param checkIns in the order in which they happened
 */
@Schema(description = "Check-ins that a phone kept while it had no connection")
record CheckInQueue(@NotNull @Size(min = 1, max = MAX) List<@NotNull @Valid Entry> checkIns) {
    static final int MAX = 500;

    /** One of them, by ticket or by tap. */
    @Schema(name = "CheckInQueueEntry", description = "One check-in, by ticket or by tap")
    record Entry(
            @Size(max = 2000)
            @Schema(
                    examples = "AZfBogAAcACAAAAAAAAAH1b3kq0a8Yx2mNc",
                    description = "Whatever the QR code said; either this or the answer")
            String ticket,

            @Schema(description = "The line of the sheet that was tapped")
            AnswerId answer,

            @Min(1) @Max(100) @Schema(examples = "3", description = "How many came; without it as many as announced")
            Integer came,

            @Schema(description = "When, by the phone at the door; taken as now where it lies ahead")
            Instant at) {}

    /** The queue where every entry says whose it is; 400 otherwise. */
    List<Entry> checked() {
        for (int i = 0; i < checkIns.size(); i++) {
            if ((checkIns.get(i).ticket() == null) == (checkIns.get(i).answer() == null)) {
                throw Faults.one(
                        "checkIns." + i + ".ticket", "受付コードか回答のどちらか一つを送ってください / a ticket or an answer, not both");
            }
        }
        return checkIns;
    }
}
