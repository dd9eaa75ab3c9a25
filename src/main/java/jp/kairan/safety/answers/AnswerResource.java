package jp.kairan.safety.answers;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.concurrent.CompletionStage;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.IncidentId;
import jp.kairan.evidence.Incidents;
import jp.kairan.shelters.Shelters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers to safety checks, over HTTP. */
@Path(AnswerResource.PATH)
@Tag(name = "Safety checks")
class AnswerResource {
    static final String PATH = "/api/v1/safety-answers";

    private final Answers answers;
    private final OwnStates states;
    private final Incidents incidents;
    private final Shelters shelters;
    private final Caller caller;

    AnswerResource(Answers answers, OwnStates states, Incidents incidents, Shelters shelters, Caller caller) {
        this.answers = answers;
        this.states = states;
        this.incidents = incidents;
        this.shelters = shelters;
        this.caller = caller;
    }

    @POST
    @Blocking
    @Does(Action.OWN)
    @Operation(
            summary = "Answers a safety check, for oneself and the family",
            description =
                    "Give every answer a key when it is given, keep it, and send it until it has an outcome: RECORDED and REPEATED "
                            + "are committed, REFUSED will never be taken. Up to 20 at a time, in any order and any number of times; no "
                            + "Idempotency-Key is needed. `sentAt` is the phone's own now: moments are measured from it, so a wrong clock "
                            + "does no harm. Whoever asked for help stays on the helpers' list, whatever else is answered, until they "
                            + "send CANCELLED or a helper has come. Taken for three days after the check has closed. 429 and 503 tell "
                            + "when to send it again; until then show safety.answer.queued.")
    public CompletionStage<Receipts> answer(@NotNull @Valid AnswerBatch body) {
        return answers.take(caller.actor().me(), body, incidents.now(), shelters.now(), Runnable::run);
    }

    @GET
    @Does(Action.OWN)
    @Operation(
            summary = "What is known of the caller's own family",
            description =
                    "For the screen after the answer: everybody of the caller's households that are asked, by whatever anybody "
                            + "has said of them. 404 where none of them is asked.")
    public OwnState mine(@NotNull @QueryParam("check") IncidentId check) {
        return states.of(caller.actor(), check);
    }
}
