package jp.kairan.bookings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer sends to say no. */
@Schema(description = "Why a request is declined")
record Refusal(
        @NotBlank
        @Size(max = Limits.REASON)
        @Lines
        @Schema(description = "The booker sees it", examples = "当日は清掃のため使えません")
        String reason) {}
