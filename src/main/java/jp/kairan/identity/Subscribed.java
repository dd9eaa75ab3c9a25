package jp.kairan.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jp.kairan.access.DeviceId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a new subscriber's phone keeps.
 *
 * @param device its device
 * @param token goes into {@code Authorization: Bearer …} of requests about the subscription
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "What a subscriber's phone keeps; the token does not expire and opens nothing but the subscription")
record Subscribed(
        DeviceId device,

        @Schema(examples = "sub.0197c1a2-0000-7000-8000-000000000005.c2VhbC1zZWFsLXNlYWwtc2VhbC1zZWFsLXNlYWwtc2VhbA")
        String token) {
    @Override
    public String toString() {
        return "Subscribed[" + device + "]";
    }
}
