package jp.kairan.notices;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.NoticeId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The receipt of the caller for one notice, over HTTP. */
@Path("/api/v1/notices/{id}/receipt")
@Tag(name = "Inbox")
class ReceiptResource {
    private final Receipts receipts;
    private final Caller caller;

    ReceiptResource(Receipts receipts, Caller caller) {
        this.receipts = receipts;
        this.caller = caller;
    }

    @PUT
    @Does(Action.OWN)
    @Operation(
            summary = "Says that the caller opened, and perhaps confirmed, a notice",
            description = "Send it as often as you like: nothing recorded before is undone. 409 means that this notice "
                    + "asks for no confirmation or has no such version yet; do not send it again.")
    public Receipt putReceipt(@PathParam("id") NoticeId id, @NotNull @Valid ReceiptEntry receipt) {
        return receipts.record(caller.actor(), id, receipt);
    }
}
