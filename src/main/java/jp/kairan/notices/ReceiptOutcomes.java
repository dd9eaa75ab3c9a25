package jp.kairan.notices;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jp.kairan.access.NoticeId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a queue of receipts.
 *
 * @param items one outcome for each receipt, in the order of the queue
 */
@Schema(description = "What became of each receipt of the queue, in its order")
record ReceiptOutcomes(List<Item> items) {

    /**
     * What became of one receipt; the phone forgets it in every case, because none is mended by sending it again.
     *
     * @param problem the type of the problem, as the single operation would answer it; absent where recorded
     * @param receipt what is known now, absent where there was a problem
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReceiptOutcome", description = "What became of one receipt")
    record Item(
            NoticeId notice,
            @Schema(examples = "true") boolean recorded,

            @Schema(examples = "urn:kairan:problem:not-found")
            String problem,

            Receipt receipt) {}
}
