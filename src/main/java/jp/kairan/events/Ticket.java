package jp.kairan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody who comes shows at the door.
 *
 * @param checkedInAt null until it was shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What somebody who comes shows at the door")
record Ticket(
        @Schema(
                examples = "AZfBogAAcACAAAAAAAAAH1b3kq0a8Yx2mNc",
                description = "To be shown as QR code; good for this date and this answer, and the same each time")
        String code,

        @Schema(examples = "2") int adults,
        @Schema(examples = "1") int children,

        @Schema(description = "When it was shown, absent until then")
        Instant checkedInAt) {}
