package jp.kairan.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import jp.kairan.kernel.Line;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything of an entry that is sensitive; kept as one sealed value.
 *
 * @param note for the city alone
 * @param equipment medicine and equipment that must come along or stay supplied
 * @param powerDependent whether life hangs on equipment that needs electricity
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What help somebody needs; encrypted at rest")
record SupportDetails(
        @NotEmpty @Size(max = 9) @Schema(examples = "[\"CARE_LEVEL\", \"ALONE\"]")
        Set<@NotNull SupportReason> reasons,

        @Size(max = 500)
        @Lines
        @Schema(description = "For the city alone: never shown to officers or to the person", examples = "毎年5月に確認する")
        String note,

        @Size(max = 500) @Lines @Schema(examples = "車いすを押す人が一人要る。耳が遠い。")
        String needs,

        @Size(max = 500) @Lines @Schema(description = "Medicine and equipment", examples = "酸素濃縮器、予備のボンベは玄関")
        String equipment,

        @Schema(description = "Whether life hangs on equipment that needs electricity")
        boolean powerDependent,

        @Size(max = 200) @Line @Schema(description = "Whom to call in an emergency", examples = "長女 090-0000-0000")
        String contact,

        @NotNull @Valid EscapePlan plan) {
    /** As everybody sees it but the city, the person as well. */
    SupportDetails withoutNote() {
        return new SupportDetails(reasons, null, needs, equipment, powerDependent, contact, plan);
    }

    @Override
    public String toString() {
        return "SupportDetails[hidden]";
    }
}
