package jp.kairan.events;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.EventId;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** The dates of events over HTTP, and what is done with a single one of a series. */
@Path("/api/v1/events/{id}/occurrences")
@Tag(name = "Events")
class OccurrenceResource {
    private final Dates dates;
    private final Programme programme;
    private final EventReadings readings;
    private final Caller caller;

    OccurrenceResource(Dates dates, Programme programme, EventReadings readings, Caller caller) {
        this.dates = dates;
        this.programme = programme;
        this.readings = readings;
        this.caller = caller;
    }

    @GET
    @Does(Action.OWN)
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
    @Operation(
            summary = "Lists the dates of an event in their order",
            description =
                    "For whoever may read the event; cancelled dates are shown as such. A series is laid down for "
                            + "thirteen months ahead. None before publication. Notes are in the language of the caller where "
                            + "they are known in it already, the others at a later look; the desk gets the original.")
    public Page<OccurrenceView> list(
            @PathParam("id") EventId id,
            @Parameter(description = "The first day wanted; only what is not over where absent") @QueryParam("from")
                    LocalDate from,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return readings.dates(caller.actor(), id, from, cursor, limit);
    }

    @PATCH
    @Path("{occurrence}")
    @Does(Action.EVENT_MANAGE)
    @Operation(
            summary = "Moves one date of a series, or says what is special about it",
            description = "Those who answered for the date are told where time or place change. 409 `event-changed`: "
                    + "somebody changed the event first, read it again. 409 `event-state`: the date is over or "
                    + "cancelled, or the event does not repeat: change the event instead.")
    public EventView revise(
            @PathParam("id") EventId id,
            @PathParam("occurrence") OccurrenceId occurrence,
            @NotNull @Valid DateRevision body) {
        Actor actor = caller.actor();
        dates.revise(actor, id, occurrence, body);
        return programme.read(actor, id);
    }

    @POST
    @Path("{occurrence}/cancellation")
    @Does(Action.EVENT_MANAGE)
    @Idempotent
    @Operation(
            summary = "Calls one date of a series off",
            description = "It still shows, as CANCELLED and with the reason as its note; those who answered for it are "
                    + "told. 409 `event-state`: it is over or called off already, or the event does not repeat: cancel "
                    + "the event instead.")
    @APIResponse(
            responseCode = "201",
            description = "The event",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EventView.class)))
    public RestResponse<EventView> cancel(
            @PathParam("id") EventId id,
            @PathParam("occurrence") OccurrenceId occurrence,
            @NotNull @Valid EventReason body) {
        Actor actor = caller.actor();
        dates.cancel(actor, id, occurrence, body.reason());
        return RestResponse.status(RestResponse.Status.CREATED, programme.read(actor, id));
    }

    @DELETE
    @Path("{occurrence}/cancellation")
    @Does(Action.EVENT_MANAGE)
    @Operation(
            summary = "Puts a date on again that was called off",
            description =
                    "Earlier answers count again, and those who gave them are told. 409 `event-state`: the date is "
                            + "over or was not called off.")
    public EventView reopen(@PathParam("id") EventId id, @PathParam("occurrence") OccurrenceId occurrence) {
        Actor actor = caller.actor();
        dates.reopen(actor, id, occurrence);
        return programme.read(actor, id);
    }
}
