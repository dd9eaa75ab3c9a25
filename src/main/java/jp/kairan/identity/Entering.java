package jp.kairan.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.kairan.devices.NewDevice;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a phone sends to come in.
 *
 * @param code what was scanned (the code or the whole link) or typed
 * @param device the phone itself
 * @param name the person's name, for a household's code; the household's name where absent
 */
@Schema(name = "Redemption", description = "What a phone sends to come in")
record Entering(
        @NotBlank @Size(max = 500) @Line @Schema(examples = "7K3M-9QX2-ABC")
        String code,

        @NotNull @Valid NewDevice device,

        @Size(min = 1, max = 100)
        @Line
        @Schema(description = "For a household's code: who will read", examples = "金沢 花子")
        String name) {
    @Override
    public String toString() {
        return "Entering[…]";
    }
}
