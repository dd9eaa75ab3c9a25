package jp.kairan.bookings;

import jakarta.validation.constraints.Size;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the booker or an officer sends to take a booking back. */
@Schema(description = "Why a booking is taken back")
record Cancellation(
        @Size(max = Limits.REASON)
        @Lines
        @Schema(description = "The other side sees it; an officer gives one, the booker may", examples = "雨天のため中止します")
        String reason) {

    /** Whether there is a reason somebody can read. */
    boolean reasoned() {
        return reason != null && !reason.isBlank();
    }

    String given() {
        return reasoned() ? reason.strip() : null;
    }
}
