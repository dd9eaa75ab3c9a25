package jp.kairan.push;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.gate.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Checks whether a push arrives at the device at hand, over HTTP. */
@Path("/api/v1/me/device/push-checks")
@Tag(name = "Me")
class PushCheckResource {
    private static final String PATH = "/api/v1/me/device/push-checks/";

    private final PushChecks checks;
    private final Caller caller;

    PushCheckResource(PushChecks checks, Caller caller) {
        this.checks = checks;
        this.caller = caller;
    }

    @POST
    @Does(Action.OWN)
    @Idempotent
    @Operation(summary = "Sends a test push to this device now", description = """
                    A push of kind PUSH_CHECK, whose subject is the check: quiet hours do not hold it up. Say its arrival, \
                    and ask for the check every second or so meanwhile. 409 device-needed for callers without a device; 429 \
                    with Retry-After after six in a row.""")
    @APIResponse(
            responseCode = "201",
            description = "On its way, or failed at once where the device has no address",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PushCheck.class)))
    public RestResponse<PushCheck> checkPush() {
        PushCheck check = checks.begin(caller.actor());
        return RestResponse.ResponseBuilder.<PushCheck>created(URI.create(PATH + check.id()))
                .entity(check)
                .build();
    }

    @GET
    @Path("/{id}")
    @Does(Action.OWN)
    @Operation(
            summary = "Tells how far a test push has come",
            description = "Kept for a day; 404 for another device's.")
    public PushCheck pushCheck(@PathParam("id") PushCheckId id) {
        return checks.find(caller.actor(), id);
    }

    @PUT
    @Path("/{id}/arrival")
    @Does(Action.OWN)
    @Operation(
            summary = "Says that a test push has arrived",
            description = "By the app or the service worker that got it, as often as it likes.")
    @APIResponse(responseCode = "204", description = "Noted")
    public void pushArrived(@PathParam("id") PushCheckId id) {
        checks.arrived(caller.actor(), id);
    }
}
