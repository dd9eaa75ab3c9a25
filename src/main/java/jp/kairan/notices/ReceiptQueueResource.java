package jp.kairan.notices;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.gate.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The receipts of a phone that was offline, over HTTP. */
@Path("/api/v1/receipts")
@Tag(name = "Inbox")
class ReceiptQueueResource {
    private final Receipts receipts;
    private final Caller caller;

    ReceiptQueueResource(Receipts receipts, Caller caller) {
        this.receipts = receipts;
        this.caller = caller;
    }

    @POST
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
