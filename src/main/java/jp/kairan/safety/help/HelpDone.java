package jp.kairan.safety.help;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.kairan.evidence.Status;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a helper has seen to requests.
 *
 * @param requests exactly those that the helper saw on the board
 * @param at null for when it was sent
 */
@Schema(name = "SafetyHelpDone", description = "That the caller has seen to requests, and how they left the people")
record HelpDone(
        @NotEmpty
        @Size(max = 100)
        @Schema(
                description =
                        "Numbers of the requests that were seen to, as they stood on the board; a request that came "
                                + "since stays open",
                examples = "[17]")
        List<@NotNull @Positive Long> requests,

        @NotNull Left status,

        @Size(max = 300) @Lines @Schema(examples = "足をくじいていたので、救護所へ付き添いました。")
        String comment,

        @Schema(description = "When it was done, by the phone's clock", examples = "2026-04-01T09:30:00+09:00")
        Instant at,

        @Schema(description = "The phone's now when this was sent", examples = "2026-04-01T09:31:00+09:00")
        Instant sentAt,

        @NotNull
        @Schema(
                description = "The phone's own key of this report: sent twice it counts once",
                examples = "0197c1a2-0000-7000-8000-0000000000a1")
        UUID key) {

    /** How the people were left. */
    @Schema(
            name = "SafetyHelpLeft",
            description =
                    "SAFE; MINOR_INJURY: hurt, and needs no more help; HELP: in the hands of others who help, such as "
                            + "an ambulance; counts as hurt")
    enum Left {
        SAFE(Status.SAFE),
        MINOR_INJURY(Status.MINOR_INJURY),
        HELP(Status.MINOR_INJURY); // hurt, and looked after: nobody has to look for them

        private final Status status;

        Left(Status status) {
            this.status = status;
        }

        Status status() {
            return status;
        }
    }
}
