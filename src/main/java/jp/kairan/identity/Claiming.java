package jp.kairan.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.kairan.devices.NewDevice;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a phone sends to learn what became of its request.
 *
 * @param claim the secret it was given
 * @param device the phone itself
 */
@Schema(name = "EnrolmentRedemption", description = "What a phone sends to learn what became of its request")
record Claiming(
        @NotBlank @Size(max = 100) @Line @Schema(examples = "pLkQ3WzVfYhR2xJ8mT0nBvC5uDaXyZ0123456789abc")
        String claim,

        @NotNull @Valid NewDevice device) {
    @Override
    public String toString() {
        return "Claiming[…]";
    }
}
