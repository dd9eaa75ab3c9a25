package jp.kairan.events;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jp.kairan.access.Action;
import jp.kairan.access.Does;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calendar feeds as other calendars fetch them. */
@Path("/calendar")
@Tag(name = "Calendar")
class FeedFileResource {
    private final Feeds feeds;
    private final FeedAttempts attempts;

    FeedFileResource(Feeds feeds, FeedAttempts attempts) {
        this.feeds = feeds;
        this.attempts = attempts;
    }

    @GET
    @Path("{secret}.ics")
    @Does(Action.PUBLIC)
    @Operation(
            summary = "Serves a calendar feed",
            description =
                    "iCalendar (RFC 5545) for whoever knows the secret: from three months back to thirteen months "
                            + "ahead. 404: unknown or revoked, which cannot be told apart. "
                            + "429: too many unknown addresses, or this one too often.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content = @Content(mediaType = "text/calendar", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "The calendar the caller has is the one")
    public Response feed(@PathParam("secret") String secret, Request request) {
        Feeds.Found feed = attempts.tries(() -> feeds.find(secret));
        attempts.fetch(feed.id());
        return new CalendarFile(feeds.read(feed)).answer(request, "kairan.ics");
    }
}
