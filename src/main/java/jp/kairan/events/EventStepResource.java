package jp.kairan.events;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.EventId;
import jp.kairan.gate.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The steps of an event's life over HTTP, each of which somebody else may notice. */
@Path("/api/v1/events")
@Tag(name = "Events")
class EventStepResource {
    private final Events events;
    private final Programme programme;
    private final Caller caller;

    EventStepResource(Events events, Programme programme, Caller caller) {
        this.events = events;
        this.programme = programme;
        this.caller = caller;
    }

    @POST
    @Path("{id}/publication")
    @Does(Action.EVENT_MANAGE)
    @Idempotent
    @Operation(
            summary = "Publishes an event",
            description =
                    "Everyone addressed finds it in calendar and inbox and gets a push; the dates of a series are "
                            + "laid down for thirteen months. 400: all its dates are over. 409 `event-state`: it is published "
                            + "already. 409 `event-changed`: it is not what the caller saw.")
    @APIResponse(
            responseCode = "201",
            description = "The event, PUBLISHED",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EventView.class)))
    public RestResponse<EventView> publish(@PathParam("id") EventId id, @NotNull @Valid EventPublication body) {
        events.publish(caller.actor(), id, body.lockVersion());
        return made(id);
    }

    @POST
    @Path("{id}/cancellation")
    @Does(Action.EVENT_MANAGE)
    @Idempotent
    @Operation(
            summary = "Cancels a published event with all its dates to come",
            description = "Everyone who was told of it is told so; it can still be read, with the reason. 409 "
                    + "`event-state`: it is a draft or cancelled already.")
    @APIResponse(
            responseCode = "201",
            description = "The event, CANCELLED",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EventView.class)))
    public RestResponse<EventView> cancel(@PathParam("id") EventId id, @NotNull @Valid EventReason body) {
        events.cancel(caller.actor(), id, body.reason());
        return made(id);
    }

    private RestResponse<EventView> made(EventId id) {
        return RestResponse.status(RestResponse.Status.CREATED, programme.read(caller.actor(), id));
    }
}
