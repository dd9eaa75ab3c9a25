package jp.kairan.notices;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.NoticeId;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counts of who has read, over HTTP. */
@Path("/api/v1/notices/{id}/tally")
@Tag(name = "Readers")
class TallyResource {
    private final Tallies tallies;
    private final Caller caller;

    TallyResource(Tallies tallies, Caller caller) {
        this.tallies = tallies;
        this.caller = caller;
    }

    @GET
    @Does(Action.TALLY_READ)
    @Operation(
            summary = "Counts who has read under a unit",
            description = "Counted against the directory of today, with one line for each unit directly below. Without "
                    + "unit it counts at the publisher. A read receipt says that a notice arrived, never that somebody "
                    + "is safe.")
    public Tally tally(@PathParam("id") NoticeId id, @QueryParam("unit") UnitId unit) {
        return tallies.tally(caller.actor(), id, unit);
    }
}
