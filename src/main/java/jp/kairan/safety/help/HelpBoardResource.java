package jp.kairan.safety.help;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Size;
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
import jp.kairan.live.Reader;
import jp.kairan.live.Streams;
import jp.kairan.safety.Sight;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The board of requests for help over HTTP. */
@Singleton
@Path("/api/v1/safety-checks")
@Tag(name = "Help in a safety check")
class HelpBoardResource {
    private static final String UNIT = "For which unit; absent: the widest for which the caller may";

    private final HelpBoards boards;
    private final ObjectMapper json;
    private final Streams streams;
    private final Presence presence;
    private final Caller caller;

    HelpBoardResource(HelpBoards boards, ObjectMapper json, Streams streams, Presence presence, Caller caller) {
        this.boards = boards;
        this.json = json;
        this.streams = streams;
        this.presence = presence;
        this.caller = caller;
    }

    @GET
    @Path("{id}/help")
    @Does(Action.SAFETY_HELP)
    @Operation(summary = "Shows which households asked for help, and who sees to them", description = """
                    The most urgent first, then the oldest; those that are done follow, and stay until 24 hours after \
                    the end of the check, or after they asked. Names for offices of the 班 and the 町会; federation and city see where the household is, and \
                    learn more with a look. Protected households for who may see them. 404: the caller does not help in \
                    this check or this unit. 409 `help-check-over`: the check ended more than 24 hours ago, and nobody waits for help or \
                    has asked for it since yesterday. To watch, listen \
                    to /help/stream rather than asking again and again.""")
    public HelpBoard read(
            @PathParam("id") IncidentId id,
            @QueryParam("unit") @Parameter(description = UNIT) UnitId unit,
            @QueryParam("stage") @Parameter(description = "Only those at this stage; the counts are of all")
                    HelpStage stage) {
        return boards.read(caller.actor(), id, unit, stage);
    }

    @GET
    @Path("{id}/help/stream")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Does(Action.SAFETY_HELP)
    @Operation(
            summary = "Tells the board of requests and then what changes on it, as Server-Sent Events",
            description = "First one event \"board\" with the whole board; then, at most once a second and only where "
                    + "something changed, events \"change\": lines are those that are new or changed, each whole; gone are "
                    + "the households no longer shown. Lines carry neither name nor mine: take those from reading the board. "
                    + "With Last-Event-ID of a state that is still the present one, the first event is left out. The stream "
                    + "ends after ten minutes, with the caller's session, or where the reader is too slow: come back after "
                    + "the time told by retry. 429: too many streams of this caller; 503: of this replica.")
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
            @QueryParam("unit") @Parameter(description = UNIT) UnitId unit,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Size(max = 64) String lastEventId) {
        Actor actor = caller.actor();
        Sight sight = boards.watch(actor, id, unit);
        boolean guarded = actor.may(Action.PROTECTED_READ, sight.unit().path());
        return streams.open(
                new HelpBoardSubject(boards, json, id, sight.unit().path(), guarded),
                new Reader(actor.label(), presence.believed(actor), () -> presence.over(actor), lastEventId));
    }
}
