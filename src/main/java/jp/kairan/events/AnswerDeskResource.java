package jp.kairan.events;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The desk's book of answers over HTTP. */
@Path("/api/v1/occurrences/{id}")
@Tag(name = "Answers")
class AnswerDeskResource {
    private final AnswerDesk desk;
    private final AnswerLists lists;
    private final AnswerTallies tallies;
    private final Caller caller;

    AnswerDeskResource(AnswerDesk desk, AnswerLists lists, AnswerTallies tallies, Caller caller) {
        this.desk = desk;
        this.lists = lists;
        this.tallies = tallies;
        this.caller = caller;
    }

    @GET
    @Path("/answers")
    @Does(Action.EVENT_MANAGE)
    @Operation(
            summary = "Lists who answered what, by name",
            description = "For the organiser's own desk. Those who do not wait come first, as they answered; then the "
                    + "waiting list in its order. Each line says how the answer came, and who put it down.")
    public Page<AnswerLine> list(
            @PathParam("id") OccurrenceId id,
            @QueryParam("state") AnswerState state,
            @QueryParam("seat") Seat seat,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return lists.page(caller.actor(), id, new AnswerFilter(state, seat), cursor, limit);
    }

    @GET
    @Path("/answer-counts")
    @Does(Action.EVENT_MANAGE)
    @Operation(
            summary = "Counts who answered what",
            description = "For the organiser's own desk; counted against the directory of today.")
    public AnswerCounts counts(@PathParam("id") OccurrenceId id) {
        return tallies.counts(caller.actor(), id);
    }

    @PUT
    @Path("/answers/{party}/{partyId}")
    @Does(Action.EVENT_MANAGE)
    @Operation(
            summary = "Puts down an answer given by telephone or on paper",
            description =
                    "For the organiser's own desk, also after answers are closed. ACCOUNT and RESIDENT where people "
                            + "answer, HOUSEHOLD where households do, GUEST for a guest there is. The line shows ACCOUNT for a "
                            + "resident who can sign in. Their own later answer replaces this one. 404: the event is not "
                            + "addressed to them.")
    public AnswerLine enter(
            @PathParam("id") OccurrenceId id,
            @PathParam("party") Party party,
            @PathParam("partyId") UUID partyId,
            @NotNull @Valid DeskEntry entry) {
        return desk.enter(caller.actor(), id, party, partyId, entry);
    }

    @DELETE
    @Path("/answers/{party}/{partyId}")
    @Does(Action.EVENT_MANAGE)
    @Operation(
            summary = "Takes an answer out of the book",
            description = "For the organiser's own desk, when somebody takes it back by telephone or it was a slip.")
    @APIResponse(responseCode = "204", description = "There is no answer any more")
    public void withdraw(
            @PathParam("id") OccurrenceId id,
            @PathParam("party") Party party,
            @PathParam("partyId") UUID partyId,
            @QueryParam("version") @Min(0) Integer version) {
        desk.withdraw(caller.actor(), id, party, partyId, version);
    }

    @POST
    @Path("/answers")
    @Idempotent
    @Does(Action.EVENT_MANAGE)
    @Operation(
            summary = "Puts down the answer of a guest, by name",
            description = "For people the event is not addressed to. Guests have places like everybody else and do not "
                    + "count towards a quorum.")
    @APIResponse(
            responseCode = "201",
            description = "The guest is in the book",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AnswerLine.class)))
    public RestResponse<AnswerLine> enterGuest(@PathParam("id") OccurrenceId id, @NotNull @Valid GuestEntry guest) {
        return RestResponse.status(RestResponse.Status.CREATED, desk.enter(caller.actor(), id, guest));
    }
}
