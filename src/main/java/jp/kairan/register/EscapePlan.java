package jp.kairan.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import jp.kairan.access.ShelterId;
import jp.kairan.kernel.Line;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * 個別避難計画 (災害対策基本法 49条の14): where to, which way, and with whom.
 *
 * @param shelter a shelter of the city's register
 * @param place where else, for example relatives
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SupportPlan", description = "The person's own evacuation plan (個別避難計画)")
record EscapePlan(
        ShelterId shelter,

        @Size(max = 200) @Line @Schema(description = "Where, if it is none of the city's shelters", examples = "隣町の長女宅")
        String place,

        @Size(max = 500) @Lines @Schema(examples = "玄関から車いすで東の通りへ。橋は渡らない。")
        String route,

        @NotNull @Size(max = 10) List<@NotNull @Valid Supporter> supporters) {
    @Override
    public String toString() {
        return "EscapePlan[hidden]";
    }
}
