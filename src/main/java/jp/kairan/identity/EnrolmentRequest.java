package jp.kairan.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Line;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody sends who asks to join.
 *
 * @param unit the association
 * @param name who asks
 * @param nameKana the reading of the name
 * @param address where they live
 * @param message what they want to add
 */
@Schema(description = "What somebody sends who asks to join an association")
record EnrolmentRequest(
        @NotNull UnitId unit,

        @NotBlank @Size(max = 100) @Line @Schema(examples = "金沢 花子")
        String name,

        @Size(max = 100) @Line @Schema(examples = "カナザワ ハナコ")
        String nameKana,

        @NotBlank @Size(max = 200) @Line @Schema(examples = "金沢市米泉町1丁目2-3")
        String address,

        @Size(max = 500) @Lines @Schema(examples = "先月引っ越してきました。")
        String message) {
    @Override
    public String toString() {
        return "EnrolmentRequest[" + unit + "]";
    }
}
