package jp.kairan.safety.ladder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ladder of the city over HTTP. */
@Path("/api/v1/safety-ladder")
@Tag(name = "Safety checks")
class LadderResource {
    private final Ladders ladders;
    private final Caller caller;

    LadderResource(Ladders ladders, Caller caller) {
        this.ladders = ladders;
        this.caller = caller;
    }

    @GET
    @Does(Action.SAFETY_OPEN)
    @Operation(
            summary = "Reads when whom is turned to",
            description =
                    "For the city: after how many minutes those who have not answered are asked again, then their "
                            + "family elsewhere, 班長 and 民生委員.")
    public LadderSettings read() {
        return ladders.settings(caller.actor());
    }

    @PUT
    @Does(Action.SAFETY_OPEN)
    @Operation(
            summary = "Sets when whom is turned to",
            description =
                    "For the city: each rung once, for all checks. Of a check that is open the rungs that are not done "
                            + "yet follow at once.")
    public LadderSettings set(@NotNull @Valid LadderSettings body) {
        return ladders.set(caller.actor(), body);
    }
}
