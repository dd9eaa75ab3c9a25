package jp.kairan.safety.links;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody sends to be asked by mail or short message. */
@Schema(name = "OwnSafetyContact", description = "Where the caller, or somebody of their household, is to be asked")
record OwnContact(
        @NotNull HouseholdId household,

        @Schema(description = "Whom it belongs to; absent for the whole household")
        ResidentId resident,

        @NotNull ContactKind kind,

        @NotBlank
        @Line
        @Size(max = ContactKind.LONGEST)
        @Schema(
                description = "A mail address, or a mobile number as it is written in Japan or with its country",
                examples = "hanako@example.jp")
        String address,

        @Schema(description = "In which it is asked; absent for that of the person's account, or else of the caller's")
        Language language) {
    @Override
    public String toString() {
        return "OwnContact[" + kind + "]";
    }
}
