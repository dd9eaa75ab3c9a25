package jp.kairan.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who it is that asked: one of the two.
 *
 * @param resident a person of the register
 * @param household the house of somebody whom the register does not know yet
 */
@Schema(description = "Who it is that asked: a resident of the register, or the household of somebody new")
record Approval(ResidentId resident, HouseholdId household) {
    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "{kairan.one-of-two}")
    public boolean isOneOfTwo() {
        return (resident == null) != (household == null);
    }
}
