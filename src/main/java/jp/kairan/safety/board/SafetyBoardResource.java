package jp.kairan.safety.board;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.identity.Presence;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import jp.kairan.live.Reader;
import jp.kairan.live.Streams;
import jp.kairan.safety.Sight;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The numbers of a check over HTTP. */
@Singleton
@Path("/api/v1/safety-checks")
@Tag(name = "Safety board")
class SafetyBoardResource {
    private final Boards boards;
    private final ObjectMapper json;
    private final Streams streams;
    private final Presence presence;
    private final Caller caller;

    SafetyBoardResource(Boards boards, ObjectMapper json, Streams streams, Presence presence, Caller caller) {
        this.boards = boards;
        this.json = json;
        this.streams = streams;
        this.presence = presence;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/board")
    @Does(Action.SAFETY_BOARD)
    @Operation(summary = "Shows in numbers who has been seen", description = """
                    A row of the unit itself (own) and one of each unit directly below: 校下 of the city, 町会 of a 校下 (and \
                    one row, outside, of its households that are in none), 班 of a 町会. Above the 町会 numbers of one or two are \
                    null, and so are others from which these could be calculated; help and urgent never are. Protected \
                    households count in the city's row alone. To watch, listen to /board/stream. 409 \
                    `safety-details-closed`: the check ended more than 7 days ago. 404: not a check of the caller's unit.""")
    public Board read(
            @PathParam("id") IncidentId id,
            @QueryParam("unit") @Parameter(description = "Absent: the widest unit of the caller") UnitId unit) {
        return boards.read(caller.actor(), id, unit);
    }

    @GET
    @Path("/{id}/board/stream")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Does(Action.SAFETY_BOARD)
    @Operation(
            summary = "Tells the board and then what changes on it, as Server-Sent Events",
            description = "First one event \"board\" with the whole board; then, within a second and only where "
                    + "something changed, events \"change\" with the same fields: rows are those that are new or changed, each "
                    + "whole, and gone are those no longer shown. With Last-Event-ID of a state that is still the present one, "
                    + "the first event is left out. The stream ends after ten minutes, with the caller's session, or where the "
                    + "reader is too slow; for callers without a session after a minute: come back after the time told by "
                    + "retry. 409: the check ended more than 7 days ago. 429: too many streams of this caller; "
                    + "503: of this replica.")
    @APIResponse(
            responseCode = "200",
            description = "Events until the stream ends",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            examples = "event:change\nid:3f2a\ndata:{}\n\n")))
    public Multi<OutboundSseEvent> watch(
            @PathParam("id") IncidentId id,
            @QueryParam("unit") @Parameter(description = "Absent: the widest unit of the caller") UnitId unit,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Size(max = 64) String lastEventId) {
        Actor actor = caller.actor();
        Sight sight = boards.sight(actor, id, unit);
        return streams.open(
                new BoardSubject(boards, json, id, sight.unit(), Boards.narrow(actor, sight.unit())),
                new Reader(actor.label(), presence.believed(actor), () -> presence.over(actor), lastEventId));
    }

    @GET
    @Path("/{id}/unstarted")
    @Does(Action.SAFETY_BOARD)
    @Operation(summary = "Lists the associations in which nobody has answered", description = """
                    For the city and the federations: where nobody has answered, perhaps nobody can, or nobody has begun to \
                    walk. 400: the unit is neither the city nor a federation. 409 \
                    `safety-details-closed`: the check ended more than 7 days ago. 404: not a check of the caller's unit.""")
    public Page<Unstarted> unstarted(
            @PathParam("id") IncidentId id,
            @QueryParam("unit") @Parameter(description = "Absent: the widest unit of the caller") UnitId unit,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return boards.unstarted(caller.actor(), id, unit, cursor, limit);
    }
}
