package jp.kairan.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jp.kairan.access.AccountId;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who has agreed to help the person away (避難支援等実施者, 災害対策基本法 49条の14 第3項).
 *
 * @param account their account, where they have one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SupportSupporter", description = "Somebody who has agreed to help the person away (避難支援等実施者)")
record Supporter(
        @NotBlank @Size(max = 100) @Line @Schema(examples = "北陸 次郎")
        String name,

        @Size(max = 32) @Line @Schema(examples = "090-0000-0000")
        String phone,

        @Size(max = 50) @Line @Schema(examples = "向かいの家") String relation,

        AccountId account) {
    @Override
    public String toString() {
        return "Supporter[hidden]";
    }
}
