package jp.kairan.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to change about a household; an absent field stays as it is. */
@Schema(description = "An absent field stays as it is, an empty text takes the value away")
record HouseholdChange(
        @Schema(description = "Moves it: to a group (member) or to a federation (no member)")
        UnitId unit,

        @Size(max = 100) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*") @Line @Schema(examples = "北陸")
        String name,

        @Size(max = 16) @Line @Schema(examples = "921-0000") String postalCode,

        @Size(max = 300) @Line @Schema(examples = "石川県金沢市米泉町0丁目2番地")
        String address,

        @Size(max = 32) @Line @Schema(examples = "076-000-0000")
        String phone,

        @Schema(examples = "PAPER") Channel channel,

        @JsonProperty("protected") @Schema(description = "Only who sees a protected household may end its protection")
        Boolean guarded) {

    /** Whether it touches what protection hides. */
    boolean unveils() {
        return postalCode != null || address != null || phone != null || Boolean.FALSE.equals(guarded);
    }

    static String orKept(String wanted, String kept) {
        if (wanted == null) {
            return kept;
        }
        return wanted.isBlank() ? null : wanted.strip();
    }
}
