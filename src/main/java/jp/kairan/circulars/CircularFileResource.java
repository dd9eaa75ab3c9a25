package jp.kairan.circulars;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jp.kairan.access.Action;
import jp.kairan.access.AttachmentId;
import jp.kairan.access.Caller;
import jp.kairan.access.CircularId;
import jp.kairan.access.Does;
import jp.kairan.attachments.Attachment;
import jp.kairan.attachments.Attachments;
import jp.kairan.kernel.Disposition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files of circulars over HTTP: to be saved or shown by the app, never run as a page of this service. */
@Path("/api/v1/circulars/{id}/attachments")
@Tag(name = "Circulars", description = "回覧: drafting, publishing, correcting, withdrawing; and reading")
class CircularFileResource {
    private final Shelf shelf;
    private final Attachments attachments;
    private final Caller caller;

    CircularFileResource(Shelf shelf, Attachments attachments, Caller caller) {
        this.shelf = shelf;
        this.attachments = attachments;
        this.caller = caller;
    }

    @GET
    @Path("{attachment}")
    @Does(Action.OWN)
    @Operation(
            summary = "Downloads a file of a circular",
            description =
                    "For whoever may read the circular. Keep the ETag: a file never changes, and 304 tells that it "
                            + "may still be shown. 404 also once the circular is withdrawn.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "application/octet-stream", schema = @Schema(format = "binary")))
    @APIResponse(responseCode = "304", description = "The file the caller has is the one")
    public Response download(
            @PathParam("id") CircularId id, @PathParam("attachment") AttachmentId attachment, Request request) {
        Attachment file = shelf.file(caller.actor(), id, attachment);
        EntityTag tag = new EntityTag(file.sha256());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null
                ? unchanged
                : Response.ok(attachments.content(attachment)).type(file.mediaType());
        return answer.tag(tag)
                // no-cache: a copy may be kept but is asked about each time, so that a withdrawal takes effect
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.save(file.fileName()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }
}
