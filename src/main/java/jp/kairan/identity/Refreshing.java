package jp.kairan.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a phone sends to renew its tokens.
 *
 * @param refreshToken the refresh token it was given last
 */
@Schema(name = "Refresh", description = "What a phone sends to renew its tokens")
record Refreshing(
        @NotBlank
        @Size(max = 200)
        @Schema(examples = "AZfBogAAcACAAAAAAAAABgABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4fc2VhbC1zZWFsLXNlYWw")
        String refreshToken) {
    @Override
    public String toString() {
        return "Refreshing[…]";
    }
}
