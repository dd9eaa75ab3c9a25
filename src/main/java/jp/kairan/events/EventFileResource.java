package jp.kairan.events;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import jp.kairan.access.Action;
import jp.kairan.access.AttachmentId;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.EventId;
import jp.kairan.attachments.Attachment;
import jp.kairan.attachments.Attachments;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files of events over HTTP: to be saved or shown by the app, never run as a page of this service. */
@Path("/api/v1/events/{id}/attachments")
@Tag(name = "Events")
class EventFileResource {
    /** Characters that need no escape in an extended parameter (RFC 8187, 3.2.1: attr-char). */
    private static final String PLAIN = "!#$&+-.^_`|~";

    private final Programme programme;
    private final Attachments attachments;
    private final Caller caller;

    EventFileResource(Programme programme, Attachments attachments, Caller caller) {
        this.programme = programme;
        this.attachments = attachments;
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
        Attachment file = programme.file(caller.actor(), id, attachment);
        EntityTag tag = new EntityTag(file.sha256());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null
                ? unchanged
                : Response.ok(attachments.content(attachment)).type(file.mediaType());
        return answer.tag(tag)
                // no-cache: a copy may be kept but is asked about each time, so that a withdrawal takes effect
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + escaped(file.fileName()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }

    private static String escaped(String name) {
        StringBuilder value = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            value.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return value.toString();
    }
}
