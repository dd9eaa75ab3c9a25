package jp.kairan.events;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The caller's calendar feeds over HTTP. */
@Path("/api/v1/calendar-feeds")
@Tag(name = "Calendar")
class FeedResource {
    private final Feeds feeds;
    private final Caller caller;

    FeedResource(Feeds feeds, Caller caller) {
        this.feeds = feeds;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Does(Action.OWN)
    @Operation(
            summary = "Makes a secret address for another calendar to subscribe to",
            description = "Hand the url to the phone's calendar at once: it is told this once and cannot be asked for "
                    + "again. Whoever knows it reads the caller's calendar until it is revoked. The feed always shows "
                    + "what the caller may see at the moment of reading; sensitive events show no title. "
                    + "409 too-many-feeds: revoke one first.")
    @APIResponse(
            responseCode = "201",
            description = "The feed and its address",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = NewFeed.class)))
    public RestResponse<NewFeed> create(@NotNull @Valid FeedOrder body) {
        return RestResponse.ResponseBuilder.<NewFeed>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(feeds.create(caller.actor(), body.name()))
                .build();
    }

    @GET
    @Does(Action.OWN)
    @Operation(
            summary = "Lists the caller's feeds, newest first",
            description = "Without their addresses. There are never many, so there is one page.")
    public Page<Feed> list() {
        return new Page<>(feeds.list(caller.actor()), null);
    }

    @DELETE
    @Path("{id}")
    @Does(Action.OWN)
    @Operation(
            summary = "Revokes a feed",
            description =
                    "Its address leads nowhere from now on. What a calendar has fetched stays with that calendar.")
    @APIResponse(responseCode = "204", description = "Revoked")
    public void revoke(@PathParam("id") FeedId id) {
        feeds.revoke(caller.actor(), id);
    }
}
