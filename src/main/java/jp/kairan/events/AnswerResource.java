package jp.kairan.events;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.HouseholdId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own answer over HTTP. */
@Path("/api/v1/occurrences/{id}/answer")
@Tag(name = "Answers", description = "Who comes to a date: one's own answer, and the desk's book of answers")
class AnswerResource {
    private final Answers answers;
    private final Caller caller;

    AnswerResource(Answers answers, Caller caller) {
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @Does(Action.OWN)
    @Operation(
            summary = "Shows what the caller answered, and whether they still can",
            description = "Where households answer it is the household's answer, whoever of it gave it; somebody with "
                    + "several of the households asked names one, else 400. 403: seen by the caller but not addressed "
                    + "to them.")
    public OwnAnswer own(@PathParam("id") OccurrenceId id, @QueryParam("household") HouseholdId household) {
        return answers.own(caller.actor(), id, household);
    }

    @PUT
    @Does(Action.OWN)
    @Operation(
            summary = "Answers who comes, or changes the answer",
            description = "Send it as often as you like: the latest word counts, and the same word twice counts once. "
                    + "With ATTEND look at seat: SEATED comes, WAITING waits and moves up by itself, told by a push. "
                    + "Bringing fewer people keeps the place in the queue, bringing more gives it up. 409 answers-closed, "
                    + "event-full (the earlier answer stands) or answer-changed (somebody of the household was faster: "
                    + "show the answer again).")
    public OwnAnswer give(
            @PathParam("id") OccurrenceId id,
            @QueryParam("household") HouseholdId household,
            @NotNull @Valid AnswerEntry answer) {
        return answers.give(caller.actor(), id, household, answer);
    }

    @DELETE
    @Does(Action.OWN)
    @Operation(
            summary = "Takes the answer back, as if none had been given",
            description = "A place goes to whoever waits longest. 404 where there is no answer; 409 as for giving one.")
    @APIResponse(responseCode = "204", description = "There is no answer any more")
    public void withdraw(
            @PathParam("id") OccurrenceId id,
            @QueryParam("household") HouseholdId household,
            @QueryParam("version") @Min(0) Integer version) {
        answers.withdraw(caller.actor(), id, household, version);
    }
}
