package jp.kairan.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the phone of somebody who asked keeps to come back with.
 *
 * @param id the request
 * @param claim the secret that proves it, shown this once
 * @param expiresAt until when the phone may come back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the phone keeps to come back with")
record EnrolmentClaim(
        EnrolmentId id,

        @Schema(examples = "pLkQ3WzVfYhR2xJ8mT0nBvC5uDaXyZ0123456789abc")
        String claim,

        @Schema(examples = "2026-04-15T09:00:00+09:00") Instant expiresAt) {
    @Override
    public String toString() {
        return "EnrolmentClaim[" + id + "]";
    }
}
