package jp.kairan.safety.rounds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.IncidentId;
import jp.kairan.kernel.ProblemDetails;
import jp.kairan.kernel.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a batch of a round. */
@Schema(name = "SafetyRoundOutcomes", description = "What became of each entry, in the order of the batch")
record RoundOutcomes(
        IncidentId check, @Schema(examples = "false") boolean drill, List<Item> items) {

    /** The ways in which an entry may end. */
    @Schema(name = "SafetyRoundOutcomeKind")
    enum Outcome {
        /** It is in the ledger now. */
        RECORDED,
        /** It was there before, and nothing has changed. */
        REPEATED,
        /** It is not taken; sending it again will not help. */
        REFUSED
    }

    /** What became of one entry. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SafetyRoundOutcome", description = "What became of one entry")
    record Item(
            @Schema(examples = "0197c1a2-7d1e-7c3a-9b55-2f9a4e0c8d11")
            UUID key,

            @Schema(examples = "RECORDED") Outcome outcome,

            @Schema(
                    examples = "urn:kairan:problem:not-found",
                    description = "Of a refused entry: not-found (no house or person of this round) or invalid")
            String problem,

            @Schema(examples = "status", description = "Of an invalid entry: the field that contradicts another")
            String field) {
        static Item kept(UUID key, boolean repeated) {
            return new Item(key, repeated ? Outcome.REPEATED : Outcome.RECORDED, null, null);
        }

        static Item refused(UUID key, ProblemType problem, String field) {
            return new Item(key, Outcome.REFUSED, ProblemDetails.TYPE_PREFIX + problem.slug(), field);
        }
    }
}
