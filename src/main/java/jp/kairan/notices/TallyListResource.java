package jp.kairan.notices;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.NoticeId;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counts of who has read several notices, over HTTP, for a list that shows them in a row. */
@Path("/api/v1/notices/tallies")
@Tag(name = "Readers")
class TallyListResource {
    private final Tallies tallies;
    private final Caller caller;

    TallyListResource(Tallies tallies, Caller caller) {
        this.tallies = tallies;
        this.caller = caller;
    }

    @GET
    @Does(Action.TALLY_READ)
    @Operation(
            summary = "Counts in how many houses of a unit each of several notices was read",
            description = "For a list: show it first and ask this once for all its lines, since counting a whole city "
                    + "takes longer than listing. Repeat `notice`, at most 20 times. Notices that do not exist or do "
                    + "not touch the unit are left out. 404: there is no such unit; 403: not to be counted there by "
                    + "the caller.")
    public TallyList tallies(
            @QueryParam("unit") @NotNull UnitId unit,
            @QueryParam("notice") @Size(min = 1, max = 20) @Parameter(description = "Which notices")
                    List<NoticeId> notices) {
        return tallies.tallies(caller.actor(), notices, unit);
    }
}
