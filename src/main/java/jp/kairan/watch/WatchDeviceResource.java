package jp.kairan.watch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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

/** Devices that watch over households, over HTTP. */
@Path("/api/v1/watch-devices")
@Tag(name = "Watch")
class WatchDeviceResource {
    private final Devices devices;
    private final Caller caller;

    WatchDeviceResource(Devices devices, Caller caller) {
        this.devices = devices;
        this.caller = caller;
    }

    @POST
    @Does(Action.OWN)
    @Idempotent
    @Operation(summary = "Registers a device", description = """
                    By somebody of the household, or by an office that keeps such devices for its association (町会長, \
                    副会長, 事務局, 民生委員). The answer has the secret, which is shown this once: type it into the device \
                    or give it to the operator's gateway. How devices sign is told at POST /api/v1/watch-events.""")
    @APIResponse(
            responseCode = "201",
            description = "The device, ACTIVE, with its secret",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ShownSecret.class)))
    public RestResponse<ShownSecret> register(@NotNull @Valid NewDevice body) {
        ShownSecret made = devices.register(caller.actor(), body);
        return RestResponse.ResponseBuilder.<ShownSecret>create(RestResponse.Status.CREATED)
                .header(
                        HttpHeaders.LOCATION,
                        "/api/v1/watch-devices/" + made.device().id())
                .entity(made)
                .build();
    }

    @GET
    @Does(Action.OWN)
    @Operation(
            summary = "Lists the devices of a household",
            description = "For the same people as registering; those removed are left out.")
    public Page<DeviceView> list(@QueryParam("household") @NotNull HouseholdId household) {
        return new Page<>(devices.list(caller.actor(), household), null);
    }

    @GET
    @Path("{id}")
    @Does(Action.OWN)
    @Operation(summary = "Reads a device", description = "For the same people as registering.")
    public DeviceView read(@PathParam("id") WatchDeviceId id) {
        return devices.read(caller.actor(), id);
    }

    @POST
    @Path("{id}/pause")
    @Does(Action.OWN)
    @Idempotent
    @Operation(summary = "Lets the rules rest for a device", description = """
                    What it says is kept; a press of 助けて is told all the same. 409 `watch-device-removed`. For a time \
                    in which nobody is at home use POST /api/v1/watch-pauses.""")
    @APIResponse(
            responseCode = "201",
            description = "The device, PAUSED",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeviceView.class)))
    public RestResponse<DeviceView> pause(@PathParam("id") WatchDeviceId id) {
        return RestResponse.status(RestResponse.Status.CREATED, devices.pause(caller.actor(), id));
    }

    @DELETE
    @Path("{id}/pause")
    @Does(Action.OWN)
    @Operation(
            summary = "Lets the rules begin anew for a device",
            description = "They count from now. 409 `watch-device-removed`.")
    public DeviceView resume(@PathParam("id") WatchDeviceId id) {
        return devices.resume(caller.actor(), id);
    }

    @POST
    @Path("{id}/rotation")
    @Does(Action.OWN)
    @Idempotent
    @Operation(summary = "Gives a device another secret", description = """
                    At once: what is signed with the one before is refused from here on, and counters begin with 1. \
                    409 `watch-device-removed`.""")
    @APIResponse(
            responseCode = "201",
            description = "The device with its new secret",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ShownSecret.class)))
    public RestResponse<ShownSecret> rotate(@PathParam("id") WatchDeviceId id) {
        return RestResponse.status(RestResponse.Status.CREATED, devices.rotate(caller.actor(), id));
    }

    @DELETE
    @Path("{id}")
    @Does(Action.OWN)
    @Operation(summary = "Removes a device for good", description = "Its secret is forgotten. Again changes nothing.")
    public void remove(@PathParam("id") WatchDeviceId id) {
        devices.remove(caller.actor(), id);
    }
}
