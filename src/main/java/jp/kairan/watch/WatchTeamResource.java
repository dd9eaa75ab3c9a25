package jp.kairan.watch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.HouseholdId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Teams that look in at households, over HTTP. */
@Path("/api/v1/watch-teams")
@Tag(name = "Watch")
class WatchTeamResource {
    private final Teams teams;
    private final Caller caller;

    WatchTeamResource(Teams teams, Caller caller) {
        this.teams = teams;
        this.caller = caller;
    }

    @GET
    @Path("{household}")
    @Does(Action.OWN)
    @Operation(summary = "Reads the team of a household", description = """
                    For the household and the offices that keep its devices. Without consent and members where it has no \
                    team: then 町会長 is told of alerts.""")
    public Team read(@PathParam("household") HouseholdId household) {
        return teams.read(caller.actor(), household);
    }

    @PUT
    @Path("{household}")
    @Does(Action.OWN)
    @Operation(summary = "Names the team of a household", description = """
                    With the household's consent to exactly these. FAMILY, HEAD, WELFARE_COMMISSIONER and GROUP_LEADER may \
                    be named without an account: then it is whoever holds the office, or of the household lives elsewhere, \
                    on the day of an alert. Of a protected household nobody is told but those of FAMILY who live in it, and the \
                    city. Who is named no longer sees no alert of the household from here on.""")
    public Team put(@PathParam("household") HouseholdId household, @NotNull @Valid Team body) {
        return teams.put(caller.actor(), household, body);
    }
}
