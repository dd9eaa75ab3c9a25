package jp.kairan.notices;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.NoticeId;
import jp.kairan.gate.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Receipts of the caller over HTTP. */
@Path("/api/v1")
@Tag(name = "Inbox")
class ReceiptResource {
    private final Receipts receipts;
    private final Caller caller;

    ReceiptResource(Receipts receipts, Caller caller) {
        this.receipts = receipts;
        this.caller = caller;
    }

    @PUT
    @Path("/notices/{id}/receipt")
    @Does(Action.OWN)
    @Operation(
            summary = "Says that the caller opened, and perhaps confirmed, a notice",
            description = "Send it as often as you like: nothing recorded before is undone. 409 means that this notice "
                    + "asks for no confirmation or has no such version yet; do not send it again.")
    public Receipt putReceipt(@PathParam("id") NoticeId id, @NotNull @Valid ReceiptEntry receipt) {
        return receipts.record(caller.actor(), id, receipt);
    }

    @POST
    @Path("/receipts")
    @Idempotent
    @Does(Action.OWN)
    @Operation(
            summary = "Records the receipts a phone kept while it was offline",
            description = "Up to 200 at a time, each with its own outcome; forget every one that was answered. The "
                    + "Idempotency-Key is required: after a time-out send the same queue with the same key.")
    public RestResponse<ReceiptOutcomes> postReceipts(
            @HeaderParam("Idempotency-Key")
                    @NotNull
                    @Size(min = 16, max = 128)
                    @Parameter(description = "One key for each queue", example = "0197c1a2-7d1e-7c3a-9b55-2f9a4e0c8d11")
                    String key,
            @NotNull @Valid ReceiptQueue queue) {
        return RestResponse.ok(receipts.record(caller.actor(), queue.receipts()));
    }
}
