package jp.kairan.events;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ticket that was shown at the door. */
@Schema(description = "A ticket that was shown at the door")
record CheckInScan(
        @NotBlank
        @Size(max = 2000)
        @Schema(examples = "AZfBogAAcACAAAAAAAAAH1b3kq0a8Yx2mNc", description = "Whatever the QR code said")
        String ticket,

        @Min(1) @Max(100) @Schema(examples = "3", description = "How many came; without it as many as announced")
        Integer came,

        @Schema(description = "When, by the phone at the door that had no connection; taken as now where it lies ahead")
        Instant at) {}
