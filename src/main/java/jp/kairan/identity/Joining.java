package jp.kairan.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody who is signed in sends to read for another household, too.
 *
 * @param code what was scanned (the code or the whole link) or typed
 * @param name the person's name there; the household's name where absent
 */
@Schema(name = "NewHome", description = "What somebody who is signed in sends to read for another household, too")
record Joining(
        @NotBlank @Size(max = 500) @Line @Schema(examples = "7K3M-9QX2-ABC")
        String code,

        @Size(min = 1, max = 100) @Line @Schema(examples = "金沢 花子")
        String name) {
    @Override
    public String toString() {
        return "Joining[…]";
    }
}
