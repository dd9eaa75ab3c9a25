package jp.kairan.identity;

import java.time.Instant;
import jp.kairan.access.SessionId;
import jp.kairan.devices.Device;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A session as its owner sees it.
 *
 * @param id its id
 * @param device the device that is signed in
 * @param createdAt when the device came in
 * @param refreshedAt when it was last seen to renew its tokens
 * @param expiresAt when it ends by itself unless renewed
 * @param current whether it is the caller's own
 */
@Schema(name = "Session", description = "A device that is signed in")
public record SessionView(
        SessionId id,
        Device device,
        @Schema(examples = "2026-04-01T09:00:00+09:00") Instant createdAt,
        @Schema(examples = "2026-04-02T07:30:00+09:00") Instant refreshedAt,
        @Schema(examples = "2026-09-29T07:30:00+09:00") Instant expiresAt,
        @Schema(examples = "true") boolean current) {}
