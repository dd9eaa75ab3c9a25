package jp.kairan.safety;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.IncidentId;
import jp.kairan.gate.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What officers do about a check that there is. */
@Path("/api/v1/safety-checks")
@Tag(name = "Safety checks")
class CheckStepResource {
    private final Checks checks;
    private final CheckReadings readings;
    private final Caller caller;

    CheckStepResource(Checks checks, CheckReadings readings, Caller caller) {
        this.checks = checks;
        this.readings = readings;
        this.caller = caller;
    }

    @POST
    @Path("{id}/areas")
    @Idempotent
    @Does(Action.SAFETY_OPEN)
    @Operation(summary = "Extends a check to more units", description = """
                    Whoever is asked newly is told; the others hear nothing of it. Where the units lie beyond whoever leads \
                    the check, the caller's unit leads it from then on. 409 `check-not-open` where it is not open.""")
    @APIResponse(
            responseCode = "201",
            description = "The check as it stands now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CheckView.class)))
    public RestResponse<CheckView> widen(@PathParam("id") IncidentId id, @NotNull @Valid AreasForm body) {
        Actor actor = caller.actor();
        checks.widen(actor, id, body.areas());
        return now(actor, id, List.of());
    }

    @POST
    @Path("{id}/escalation")
    @Idempotent
    @Does(Action.SAFETY_OPEN)
    @Operation(summary = "Takes a check to the whole of the unit above", description = """
                    By an officer of a federation or the city: everybody under their unit is asked, and they lead the check \
                    from then on. 403 for whoever has no office above the one that leads it.""")
    @APIResponse(
            responseCode = "201",
            description = "The check as it stands now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CheckView.class)))
    public RestResponse<CheckView> escalate(@PathParam("id") IncidentId id) {
        Actor actor = caller.actor();
        checks.escalate(actor, id);
        return now(actor, id, List.of());
    }

    @POST
    @Path("{id}/asking")
    @Idempotent
    @Does(Action.SAFETY_OPEN)
    @Operation(summary = "Asks everybody once more", description = """
                    As an emergency where it is real, those who have answered as well: because something worse has happened \
                    since. What was answered before still counts. Within five minutes of the last time nothing happens. 403 for \
                    whoever does not lead it, 409 `check-not-open` where it is not open.""")
    @APIResponse(
            responseCode = "201",
            description = "The check as it stands now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CheckView.class)))
    public RestResponse<CheckView> askAgain(@PathParam("id") IncidentId id) {
        Actor actor = caller.actor();
        checks.askAgain(actor, id);
        return now(actor, id, List.of());
    }

    @POST
    @Path("{id}/opening")
    @Idempotent
    @Does(Action.SAFETY_OPEN)
    @Operation(summary = "Opens a check that a rule proposes", description = """
                    Opened by somebody else already, it stays as it is. 409 `check-proposal-decided` where it was dropped, \
                    `check-already-open` where the city asks in the same area.""")
    @APIResponse(
            responseCode = "201",
            description = "The check as it stands now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CheckView.class)))
    public RestResponse<CheckView> openProposed(@PathParam("id") IncidentId id) {
        Actor actor = caller.actor();
        Opened opened = checks.openProposed(actor, id);
        return now(actor, id, opened.alsoAsking());
    }

    @POST
    @Path("{id}/dropping")
    @Idempotent
    @Does(Action.SAFETY_OPEN)
    @Operation(summary = "Drops a check that a rule proposes", description = """
                    Nobody is asked; a worse report brings the proposal back. 409 `check-proposal-decided` where it was \
                    opened.""")
    @APIResponse(
            responseCode = "201",
            description = "The check as it stands now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CheckView.class)))
    public RestResponse<CheckView> drop(@PathParam("id") IncidentId id) {
        Actor actor = caller.actor();
        checks.drop(actor, id);
        return now(actor, id, List.of());
    }

    @POST
    @Path("{id}/closing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Does(Action.SAFETY_OPEN)
    @Operation(summary = "Ends a check", description = """
                    Everybody who was asked is told calmly, at an hour that wakes nobody. Answers that phones have kept still \
                    come in for three days. Ended already, it stays so; 403 for whoever does not lead it. 409 \
                    `safety-help-open` (with how many in `detail`) where households of a real check still wait for help, \
                    unless `confirm` is true; without a body it is not.""")
    @APIResponse(
            responseCode = "201",
            description = "The check as it stands now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CheckView.class)))
    public RestResponse<CheckView> close(@PathParam("id") IncidentId id, @Valid ClosingForm body) {
        Actor actor = caller.actor();
        checks.close(actor, id, ClosingForm.confirmed(body));
        return now(actor, id, List.of());
    }

    private RestResponse<CheckView> now(Actor actor, IncidentId id, List<IncidentId> alsoAsking) {
        return RestResponse.status(RestResponse.Status.CREATED, readings.read(actor, id, alsoAsking));
    }
}
