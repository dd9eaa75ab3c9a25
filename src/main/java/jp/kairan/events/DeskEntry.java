package jp.kairan.events;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jp.kairan.access.AccountId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer that came to the desk by telephone or on paper. */
@Schema(description = "An answer that came to the desk")
record DeskEntry(
        @NotNull @Schema(examples = "PHONE", description = "PHONE, PAPER or DESK")
        Source source,

        @NotNull @Valid AnswerEntry answer) {

    Slip slip(Whose whose, Said said, AccountId officer) {
        if (source == Source.SELF || source == Source.WALK_IN) {
            throw Faults.one("source", "電話・紙・窓口のどれかを選んでください / PHONE, PAPER or DESK");
        }
        return new Slip(whose, said, source, officer, answer.version());
    }
}
