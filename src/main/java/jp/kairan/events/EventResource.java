package jp.kairan.events;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
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
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.EventId;
import jp.kairan.access.UnitId;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Page;
import jp.kairan.notices.AudienceReach;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** Events over HTTP: drafting them, changing them and looking at them. */
@Path("/api/v1/events")
@Tag(name = "Events", description = "行事・会議: drafting, publishing, changing, cancelling; and reading")
class EventResource {
    private final Events events;
    private final Programme programme;
    private final EventReadings readings;
    private final Caller caller;

    EventResource(Events events, Programme programme, EventReadings readings, Caller caller) {
        this.events = events;
        this.programme = programme;
        this.readings = readings;
        this.caller = caller;
    }

    @POST
    @Does(Action.EVENT_MANAGE)
    @Idempotent
    @Operation(
            summary = "Begins an event",
            description =
                    "Makes a draft that only the unit's own desk sees. 403: the caller holds no office at the unit "
                            + "that organises events. 404: the unit, a part of the audience or a file does not exist for the "
                            + "caller.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EventView.class)))
    public RestResponse<EventView> draft(@NotNull @Valid EventDraft body) {
        Actor actor = caller.actor();
        EventId id = events.draft(actor, body);
        return RestResponse.ResponseBuilder.<EventView>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/events/" + id)
                .entity(programme.read(actor, id))
                .build();
    }

    @GET
    @Does(Action.EVENT_MANAGE)
    @Operation(
            summary = "Lists the events of a unit, newest first",
            description =
                    "For those who organise for the unit or for a unit above it. Drafts of a unit below one's own "
                            + "are not shown. Readers use the calendar instead.")
    public Page<EventLine> desk(
            @QueryParam("unit") @NotNull UnitId unit,
            @QueryParam("state") EventState state,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return programme.desk(caller.actor(), unit, state, cursor, limit);
    }

    @GET
    @Path("{id}")
    @Does(Action.OWN)
    @Blocking
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
    @Operation(
            summary = "Reads an event, in the language of the caller",
            description = "For whom it is addressed to once it is published, cancelled or not, and for its desk at any "
                    + "time, which gets the original. Show what `translation` says beside the words; it is absent where "
                    + "they are the original. Of a question show `labels` and send the choice with the same place. "
                    + "404: it does not exist or is not addressed to the caller; the two cannot be told apart.")
    public Uni<EventView> read(
            @PathParam("id") EventId id,
            @QueryParam("language")
                    @Parameter(
                            description = "Wins over the caller's own language; `ja` is the original",
                            example = "vi")
                    Language language) {
        return readings.read(caller.actor(), id, language);
    }

    @PATCH
    @Path("{id}")
    @Does(Action.EVENT_MANAGE)
    @Operation(
            summary = "Changes an event, published or not",
            description =
                    "Absent fields stay as they are. Once it is published, those who answered are told where title, "
                            + "time or place change; dates of a series that nobody moved by hand follow, and a date that falls "
                            + "away is CANCELLED where somebody answered for it. 409 `event-changed`: somebody else changed it "
                            + "first, read it again; 409 `event-state`: it is cancelled, or the field stays as it is once "
                            + "published (kind, answeredBy, sensitive, audience; questions once somebody answered); 409 "
                            + "`event-full`: more places are taken than there would be.")
    public EventView revise(@PathParam("id") EventId id, @NotNull @Valid EventRevision body) {
        Actor actor = caller.actor();
        events.revise(actor, id, body);
        return programme.read(actor, id);
    }

    @DELETE
    @Path("{id}")
    @Does(Action.EVENT_MANAGE)
    @Operation(summary = "Discards a draft", description = "409 `event-state`: it is published, cancel it instead.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public RestResponse<Void> discard(@PathParam("id") EventId id) {
        events.discard(caller.actor(), id);
        return RestResponse.noContent();
    }

    @GET
    @Path("{id}/reach")
    @Does(Action.EVENT_MANAGE)
    @Operation(
            summary = "Counts whom an event reaches",
            description = "Households, people and devices of its audience as of today; to be shown before publishing.")
    public AudienceReach reach(@PathParam("id") EventId id) {
        return programme.reach(caller.actor(), id);
    }
}
