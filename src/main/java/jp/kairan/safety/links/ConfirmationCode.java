package jp.kairan.safety.links;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The code that came to a contact. */
@Schema(name = "SafetyContactCode")
record ConfirmationCode(
        @NotNull @Size(max = 6) @Pattern(regexp = "[0-9]{6}") @Schema(examples = "042917")
        String code) {
    @Override
    public String toString() {
        return "ConfirmationCode[…]";
    }
}
