package jp.kairan.events;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.EventId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One event as a file for another calendar. */
@Path("/api/v1/events/{id}/calendar")
@Tag(name = "Calendar")
class EventFileResource {
    private final Calendars calendars;
    private final Caller caller;

    EventFileResource(Calendars calendars, Caller caller) {
        this.calendars = calendars;
        this.caller = caller;
    }

    @GET
    @Does(Action.OWN)
    @Operation(
            summary = "Downloads one event as an iCalendar file",
            description = "For whoever sees the event; a series comes as one entry. Open it with the phone's calendar. "
                    + "A sensitive event shows no title. 409 event-state: a draft has no dates yet.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "text/calendar", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "The file the caller has is the one")
    public Response calendar(@PathParam("id") EventId id, Request request) {
        return new CalendarFile(calendars.file(caller.actor(), id)).answer(request, "event.ics");
    }
}
