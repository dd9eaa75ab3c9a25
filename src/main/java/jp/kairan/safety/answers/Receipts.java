package jp.kairan.safety.answers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of answers, in the order in which they were sent; everything that is not refused is committed. */
@Schema(name = "SafetyAnswerReceipts", description = "What became of answers, in the order in which they were sent")
record Receipts(boolean drill, List<Item> items) {

    /** What became of one. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "SafetyAnswerReceipt")
    record Item(
            UUID key,
            Outcome outcome,

            @Schema(
                    examples = "[17]",
                    description =
                            "Its numbers in the ledger, one for each person or household; name those of a request to cancel it")
            List<Long> numbers,

            @Schema(examples = "urn:kairan:problem:not-found", description = "Why it was refused")
            String problem) {}
}
