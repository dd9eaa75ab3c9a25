package jp.kairan.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the city sends to replace what an entry says. */
@Schema(
        name = "SupportEntryChange",
        description = "What the entry says from now on; nothing of what it said before is kept")
record EntryChange(
        @NotNull @Valid SupportDetails details,
        @NotNull @Valid Consent consent) {
    @Override
    public String toString() {
        return "EntryChange[hidden]";
    }
}
