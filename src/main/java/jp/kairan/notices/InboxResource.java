package jp.kairan.notices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.io.UncheckedIOException;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sha256;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The caller's inbox over HTTP. */
@Path("/api/v1/inbox")
@Tag(name = "Inbox", description = "What is addressed to the caller, and receipts")
class InboxResource {
    private final Inboxes inboxes;
    private final InboxReadings readings;
    private final Caller caller;
    private final ObjectMapper json;

    InboxResource(Inboxes inboxes, InboxReadings readings, Caller caller, ObjectMapper json) {
        this.inboxes = inboxes;
        this.readings = readings;
        this.caller = caller;
        this.json = json;
    }

    @GET
    @Does(Action.OWN)
    @Operation(
            summary = "Lists everything addressed to the caller, newest first",
            description = "Send the ETag of the last answer as If-None-Match: 304 means that nothing the reader would "
                    + "see has changed. What has expired is gone; what was withdrawn stays, without its title, until "
                    + "it expires. For what stays on top ask once more with pinned=true. Titles are in the "
                    + "language of the caller where they are known in it already; the others follow at a later look.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the inbox",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InboxPage.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the answer with this ETag")
    public RestResponse<InboxPage> inbox(
            @QueryParam("pinned") @DefaultValue("false") boolean pinned,
            @QueryParam("unread") @DefaultValue("false") boolean unread,
            @QueryParam("unit") UnitId unit,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Context Request request) {
        Actor actor = caller.actor();
        return unlessKnown(request, readings.page(actor, new InboxFilter(pinned, unread, unit), cursor, limit));
    }

    @GET
    @Path("/unread-count")
    @Does(Action.OWN)
    @Operation(
            summary = "Counts what the caller has not opened",
            description = "For the badge of the app. Withdrawn and expired notices do not count.")
    @APIResponse(
            responseCode = "200",
            description = "The count",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UnreadCount.class)))
    @APIResponse(responseCode = "304", description = "The count is the same as in the answer with this ETag")
    public RestResponse<UnreadCount> unreadCount(@Context Request request) {
        return unlessKnown(request, new UnreadCount(inboxes.unread(caller.actor())));
    }

    /**
     * The tag is a hash of what would be shown, because nothing less notices every change a reader would see: an expiry,
     * a renamed publisher, an office that ended at midnight. The page costs two index walks; the transfer is what is saved.
     */
    private <T> RestResponse<T> unlessKnown(Request request, T body) {
        EntityTag tag = new EntityTag(hash(body), true);
        boolean known = request.evaluatePreconditions(tag) != null;
        RestResponse.ResponseBuilder<T> response =
                known ? RestResponse.ResponseBuilder.notModified() : RestResponse.ResponseBuilder.ok(body);
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private String hash(Object body) {
        try {
            return Sha256.of(json.writeValueAsBytes(body)).base64Url(22);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
