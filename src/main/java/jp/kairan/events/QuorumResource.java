package jp.kairan.events;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The quorum of a meeting over HTTP. */
@Path("/api/v1/occurrences/{id}/quorum")
@Tag(name = "Answers")
class QuorumResource {
    private final Quorums quorums;
    private final Caller caller;

    QuorumResource(Quorums quorums, Caller caller) {
        this.quorums = quorums;
        this.caller = caller;
    }

    @GET
    @Does(Action.OWN)
    @Operation(
            summary = "Counts whether a meeting has its quorum",
            description =
                    "Counts alone, for everybody who sees the meeting, as of this moment: before the day by what was "
                            + "answered (reached), on the day by who has come (quorate). 409: not a meeting, or one that takes "
                            + "no answers.")
    public QuorumCount count(@PathParam("id") OccurrenceId id) {
        return quorums.count(caller.actor(), id);
    }
}
