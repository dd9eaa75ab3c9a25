package jp.kairan.push;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The delivery board over HTTP. */
@Path("/api/v1/delivery-board")
@Tag(name = "Delivery")
class BoardResource {
    private final Boards boards;
    private final BoardSubject subject;
    private final Streams streams;
    private final Presence presence;
    private final Caller caller;

    BoardResource(Boards boards, BoardSubject subject, Streams streams, Presence presence, Caller caller) {
        this.boards = boards;
        this.subject = subject;
        this.streams = streams;
        this.presence = presence;
        this.caller = caller;
    }

    @GET
    @Does(Action.DELIVERY_BOARD)
    @Operation(
            summary = "Shows all deliveries under way and those of the last hour",
            description =
                    "For the city's staff. Counted from the ledger, so every replica answers alike. To watch, listen"
                            + " to /events rather than asking again and again.")
    public Board read() {
        return boards.now();
    }

    @GET
    @Path("/events")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Does(Action.DELIVERY_BOARD)
    @Operation(
            summary = "Tells the delivery board and then what changes on it, as Server-Sent Events",
            description =
                    "First one event \"board\" with the whole board; then, at most once a second and only where"
                            + " something changed, events \"change\" with the same fields: runs are those that are new or changed,"
                            + " each whole; gone are the ids of runs no longer shown. With Last-Event-ID of a state that is still"
                            + " the present one, the first event is left out. Comments keep the connection alive. The stream ends"
                            + " after ten minutes, with the caller's session, or where the reader is too slow; for callers without"
                            + " a session (staff with a token of the city's identity provider) after a minute: come back after"
                            + " the time told by retry, and be recognised anew. 429: too many streams of this caller; 503: of this replica.")
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
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Size(max = 64) String lastEventId) {
        Actor actor = caller.actor();
        return streams.open(
                subject, new Reader(actor.label(), presence.believed(actor), () -> presence.over(actor), lastEventId));
    }
}
