package jp.kairan.safety.ladder;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.IncidentId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ladder of a check over HTTP. */
@Path("/api/v1/safety-checks")
@Tag(name = "Safety checks")
class CheckLadderResource {
    private final Ladders ladders;
    private final Caller caller;

    CheckLadderResource(Ladders ladders, Caller caller) {
        this.ladders = ladders;
        this.caller = caller;
    }

    @GET
    @Path("{id}/ladder")
    @Does(Action.SAFETY_BOARD)
    @Operation(
            summary = "Reads how far a check has climbed the ladder",
            description =
                    "For officers who have to do with the check: which rungs are done for those parts of the area that "
                            + "have to do with an office of theirs, how many households had not been seen then and how many "
                            + "people were told, and when the others are due. From above the 町会 one and two are withheld. "
                            + "Protected households are in no number.")
    public CheckLadder read(@PathParam("id") IncidentId id) {
        return ladders.of(caller.actor(), id);
    }
}
