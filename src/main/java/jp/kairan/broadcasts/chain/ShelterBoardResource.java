package jp.kairan.broadcasts.chain;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.identity.Presence;
import jp.kairan.live.Reader;
import jp.kairan.live.Streams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The board of shelters over HTTP. */
@Singleton
@Path("/api/v1/shelter-board")
@Tag(name = "Shelter calls")
class ShelterBoardResource {
    private final ShelterBoards boards;
    private final ShelterBoardSubject real;
    private final ShelterBoardSubject drills;
    private final Streams streams;
    private final Presence presence;
    private final Caller caller;

    ShelterBoardResource(ShelterBoards boards, ObjectMapper json, Streams streams, Presence presence, Caller caller) {
        this.boards = boards;
        this.real = new ShelterBoardSubject(boards, json, false);
        this.drills = new ShelterBoardSubject(boards, json, true);
        this.streams = streams;
        this.presence = presence;
        this.caller = caller;
    }

    @GET
    @Does(Action.SHELTER_MANAGE)
    @Operation(summary = "Shows which shelters should be open and which are not", description = """
                    Every open call and those closed in the last 24 hours: who was asked in which turn, who comes and when. \
                    Those that should be open and are not come first, longest waited for in front. To watch, listen to \
                    /events rather than asking again and again.""")
    public ShelterBoard read(
            @QueryParam("drill") @Parameter(description = "The board of drills; absent: of what is real")
                    boolean drill) {
        return boards.read(caller.actor(), drill);
    }

    @GET
    @Path("/events")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Does(Action.SHELTER_MANAGE)
    @Operation(
            summary = "Tells the board of shelters and then what changes on it, as Server-Sent Events",
            description = "First one event \"board\" with the whole board; then, at most once a second and only where "
                    + "something changed, events \"change\" with the same fields: shelters are those that are new or changed, "
                    + "each whole; gone are the calls no longer shown. minutesOverdue is of the moment of the event: count on "
                    + "from since. With Last-Event-ID of a state that is still the present one, the first event is left out. "
                    + "The stream ends after ten minutes, with the caller's session, or where the reader is too slow; for "
                    + "callers without a session after a minute: come back after the time told by retry. 429: too many streams "
                    + "of this caller; 503: of this replica.")
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
            @QueryParam("drill") @Parameter(description = "The board of drills; absent: of what is real") boolean drill,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Size(max = 64) String lastEventId) {
        Actor actor = caller.actor();
        boards.requireWatch(actor);
        return streams.open(
                drill ? drills : real,
                new Reader(actor.label(), presence.believed(actor), () -> presence.over(actor), lastEventId));
    }
}
