package jp.kairan.push;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A pause that holds at the moment.
 *
 * @param scope what holds still: ALL of what goes through FCM, or one platform
 * @param until when it ends
 * @param reason why, as push says it
 */
@Schema(description = "A pause of sending that is in force")
record PauseInForce(
        @Schema(examples = "ALL") Scope scope,
        @Schema(examples = "2026-04-01T09:01:00+09:00") Instant until,
        @Schema(examples = "QUOTA") String reason) {}
