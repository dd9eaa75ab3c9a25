package jp.kairan.safety.rounds;

import jp.kairan.access.IncidentId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the towels of a 班. */
@Schema(name = "SafetySignsTaken", description = "What became of the towels and cards of a 班")
record SignsTaken(
        IncidentId check,
        @Schema(examples = "false") boolean drill,

        @Schema(examples = "11", description = "Houses that are in the ledger with this walk now")
        int recorded,

        @Schema(examples = "0", description = "Houses that had been before")
        int repeated) {}
