package jp.kairan.notices;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import jp.kairan.access.NoticeId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Receipts that a phone kept while it had no connection.
 *
 * @param receipts in the order in which they happened
 */
@Schema(description = "Receipts that a phone kept while it had no connection")
record ReceiptQueue(@NotNull @Size(min = 1, max = MAX) List<@NotNull @Valid Entry> receipts) {
    static final int MAX = 200;

    /** What the reader did with one notice. */
    @Schema(name = "ReceiptQueueEntry", description = "What the caller did with one notice")
    record Entry(@NotNull NoticeId notice, @NotNull @Valid ReceiptEntry receipt) {}
}
