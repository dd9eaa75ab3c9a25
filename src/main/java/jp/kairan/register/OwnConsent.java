package jp.kairan.register;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person sends to give or withdraw their consent. */
@Schema(
        name = "SupportOwnConsent",
        description = "The caller's answer: to whom the entry may be shown before any disaster")
record OwnConsent(
        @NotNull
        @Size(max = 4)
        @Schema(description = "Empty refuses, or withdraws what was given before", examples = "[\"ASSOCIATION\"]")
        Set<@NotNull Recipient> to) {

    Consent on(LocalDate today) {
        return new Consent(to.isEmpty() ? Consent.State.REFUSED : Consent.State.GIVEN, to, today, Consent.Way.IN_APP);
    }
}
