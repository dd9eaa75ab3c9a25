package jp.kairan.safety.links;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer sends for somebody who wants to be asked by mail or short message. */
@Schema(
        name = "GivenSafetyContact",
        description = "Where a household of the officer's is to be asked, with its consent")
record GivenContact(
        @NotNull HouseholdId household,

        @Schema(description = "Whom it belongs to; absent for the whole household")
        ResidentId resident,

        @NotNull ContactKind kind,

        @NotBlank
        @Line
        @Size(max = ContactKind.LONGEST)
        @Schema(description = "As for one's own", examples = "090-0000-0000")
        String address,

        @Schema(description = "In which the person reads; absent for that of their account, or else Japanese")
        Language language,

        @AssertTrue @Schema(description = "That the person wants it; has to be true", examples = "true")
        boolean consent) {
    @Override
    public String toString() {
        return "GivenContact[" + kind + "]";
    }
}
