package jp.kairan.watch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.HouseholdId;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Times in which nobody is at home, over HTTP. */
@Path("/api/v1/watch-pauses")
@Tag(name = "Watch")
class WatchPauseResource {
    private final Pauses pauses;
    private final Caller caller;

    WatchPauseResource(Pauses pauses, Caller caller) {
        this.pauses = pauses;
        this.caller = caller;
    }

    @GET
    @Does(Action.OWN)
    @Operation(
            summary = "Lists the pauses of a household that last or are to come",
            description = "For the household and the offices that keep its devices.")
    public Page<Pause> list(@QueryParam("household") @NotNull HouseholdId household) {
        return new Page<>(pauses.list(caller.actor(), household), null);
    }

    @POST
    @Does(Action.OWN)
    @Idempotent
    @Operation(summary = "Says that nobody will be at home (旅行中)", description = """
                    Rules rest until the end and count anew from there. A press of 助けて is told all the same. The end has \
                    to lie ahead, within a year.""")
    @APIResponse(
            responseCode = "201",
            description = "The pause",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Pause.class)))
    public RestResponse<Pause> add(@NotNull @Valid NewPause body) {
        return RestResponse.status(RestResponse.Status.CREATED, pauses.add(caller.actor(), body));
    }

    @DELETE
    @Path("{id}")
    @Does(Action.OWN)
    @Operation(
            summary = "Ends a pause now",
            description = "Or calls it off before it has begun. One that is over stays as it was.")
    public void end(@PathParam("id") WatchPauseId id) {
        pauses.end(caller.actor(), id);
    }
}
