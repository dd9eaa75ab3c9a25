package jp.kairan.events;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jp.kairan.access.Action;
import jp.kairan.access.AttachmentId;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.EventId;
import jp.kairan.attachments.Downloads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files of events over HTTP. */
@Path("/api/v1/events/{id}/attachments")
@Tag(name = "Events")
class EventAttachmentResource {
    private final Programme programme;
    private final Downloads downloads;
    private final Caller caller;

    EventAttachmentResource(Programme programme, Downloads downloads, Caller caller) {
        this.programme = programme;
        this.downloads = downloads;
        this.caller = caller;
    }

    @GET
    @Path("{attachment}")
    @Does(Action.OWN)
    @Operation(
            summary = "Downloads a file of an event",
            description = "For whoever may read the event. Keep the ETag: a file never changes, and 304 tells that it "
                    + "may still be shown. 404 also once the file was taken off the event.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "application/octet-stream", schema = @Schema(format = "binary")))
    @APIResponse(responseCode = "304", description = "The file the caller has is the one")
    public Response download(
            @PathParam("id") EventId id, @PathParam("attachment") AttachmentId attachment, Request request) {
        return downloads.answer(programme.file(caller.actor(), id, attachment), request);
    }
}
