package jp.kairan.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jp.kairan.access.ResidentId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the city sends to add an entry. */
@Schema(name = "NewSupportEntry", description = "An entry of the register of people who need help in an evacuation")
record NewEntry(
        @NotNull ResidentId resident,
        @NotNull @Valid SupportDetails details,
        @NotNull @Valid Consent consent) {
    @Override
    public String toString() {
        return "NewEntry[hidden]";
    }
}
