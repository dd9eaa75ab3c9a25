package jp.kairan.circulars;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Caller;
import jp.kairan.access.CircularId;
import jp.kairan.access.Does;
import jp.kairan.gate.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The steps of a circular's life over HTTP, each of which somebody else may notice. */
@Path("/api/v1/circulars")
@Tag(name = "Circulars")
class CircularStepResource {
    private final Circulars circulars;
    private final Shelf shelf;
    private final Caller caller;

    CircularStepResource(Circulars circulars, Shelf shelf, Caller caller) {
        this.circulars = circulars;
        this.shelf = shelf;
        this.caller = caller;
    }

    @POST
    @Path("{id}/publication")
    @Does(Action.CIRCULAR_MANAGE)
    @Idempotent
    @Operation(
            summary = "Publishes a circular, at once or at a time to come",
            description = "At once: everyone addressed finds it in the inbox and gets a push. With `publishAt`: it "
                    + "becomes SCHEDULED; the same call again moves the time. 409 `circular-state`: it is published "
                    + "already. 409 `circular-changed`: it is not what the caller saw.")
    @APIResponse(
            responseCode = "201",
            description = "The circular, PUBLISHED or SCHEDULED",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CircularView.class)))
    public RestResponse<CircularView> publish(@PathParam("id") CircularId id, @NotNull @Valid Publication body) {
        circulars.publish(caller.actor(), id, body);
        return made(id);
    }

    @DELETE
    @Path("{id}/publication")
    @Does(Action.CIRCULAR_MANAGE)
    @Operation(
            summary = "Makes a scheduled circular a draft again",
            description = "409 `circular-state`: it is not scheduled, perhaps because its time has just come.")
    public CircularView unschedule(@PathParam("id") CircularId id) {
        Actor actor = caller.actor();
        circulars.unschedule(actor, id);
        return shelf.read(actor, id);
    }

    @POST
    @Path("{id}/correction")
    @Does(Action.CIRCULAR_MANAGE)
    @Idempotent
    @Operation(
            summary = "Corrects a published circular",
            description = "Readers see the new version, that it is one, and the reason; everyone gets a push again. "
                    + "409 `circular-state`: it is not published.")
    @APIResponse(
            responseCode = "201",
            description = "The corrected circular",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CircularView.class)))
    public RestResponse<CircularView> correct(@PathParam("id") CircularId id, @NotNull @Valid Correction body) {
        circulars.correct(caller.actor(), id, body);
        return made(id);
    }

    @POST
    @Path("{id}/withdrawal")
    @Does(Action.CIRCULAR_MANAGE)
    @Idempotent
    @Operation(
            summary = "Takes a published circular back",
            description = "Readers see that and why, and no longer its words and files; everyone who was told is told "
                    + "so. 409 `circular-state`: it is not published.")
    @APIResponse(
            responseCode = "201",
            description = "The withdrawn circular",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CircularView.class)))
    public RestResponse<CircularView> withdraw(@PathParam("id") CircularId id, @NotNull @Valid Withdrawal body) {
        circulars.withdraw(caller.actor(), id, body);
        return made(id);
    }

    private RestResponse<CircularView> made(CircularId id) {
        return RestResponse.status(RestResponse.Status.CREATED, shelf.read(caller.actor(), id));
    }
}
