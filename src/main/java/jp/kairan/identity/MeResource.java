package jp.kairan.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Caller;
import jp.kairan.access.DeviceId;
import jp.kairan.access.Does;
import jp.kairan.devices.Device;
import jp.kairan.devices.Devices;
import jp.kairan.devices.NewDevice;
import jp.kairan.devices.PushAddress;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The caller and the caller's devices over HTTP. */
@Path("/api/v1/me")
@Tag(name = "Me", description = "The caller, the homes, the devices")
class MeResource {
    private final Myself myself;
    private final Devices devices;
    private final Sessions sessions;
    private final Entrance entrance;
    private final Strangers strangers;
    private final Caller caller;

    MeResource(
            Myself myself, Devices devices, Sessions sessions, Entrance entrance, Strangers strangers, Caller caller) {
        this.myself = myself;
        this.devices = devices;
        this.sessions = sessions;
        this.entrance = entrance;
        this.strangers = strangers;
        this.caller = caller;
    }

    /** What may be changed about oneself. */
    @Schema(name = "MeChange", description = "What may be changed about oneself")
    record Change(
            @NotNull
            @Size(max = 35)
            @Pattern(regexp = NewDevice.LANGUAGE, message = "{kairan.language-tag}")
            @Schema(examples = "en")
            String language) {}

    /** What may be changed about a device; what is absent stays. */
    @Schema(name = "DeviceChange", description = "What may be changed about a device; what is absent stays")
    record DeviceChange(
            @Size(max = 60) @Line @Schema(examples = "台所のタブレット")
            String label,

            @Size(max = 35)
            @Pattern(regexp = NewDevice.LANGUAGE, message = "{kairan.language-tag}")
            @Schema(examples = "en")
            String language) {}

    /** All devices of an account; a person has a handful, so they come on one page. */
    @Schema(description = "All devices of the caller")
    record DeviceList(List<Device> items) {}

    @GET
    @Does(Action.OWN)
    @Operation(
            summary = "Tells who the caller is",
            description = "Homes and offices are those of today; ask again when the app comes to the front.")
    public Me me() {
        return myself.of(caller.actor());
    }

    @PATCH
    @Does(Action.OWN)
    @Operation(summary = "Changes the caller's language", description = "Texts of the service come in it from now on.")
    public Me changeMe(@NotNull @Valid Change body) {
        return myself.reads(caller.actor(), body.language());
    }

    @POST
    @Path("/homes")
    @Does(Action.OWN)
    @Idempotent
    @Operation(summary = "Redeems an invitation's code for one more household of the caller", description = """
                    For who has an account already and reads for a second household, such as the parents'. The same \
                    answers as when a device signs in; 409 home-already for a household one belongs to.""")
    @APIResponse(
            responseCode = "201",
            description = "Joined; the answer lists all homes",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Me.class)))
    public RestResponse<Me> joinHome(@NotNull @Valid Joining body) {
        ShownCode code = ShownCode.read(body.code());
        strangers.tries(code, () -> {
            entrance.join(caller.actor(), code, body.name());
            return code;
        });
        return RestResponse.status(RestResponse.Status.CREATED, myself.today(caller.actor()));
    }

    @GET
    @Path("/devices")
    @Does(Action.OWN)
    @Operation(
            summary = "Lists the caller's devices",
            description = "Addresses for push are never shown; reachable tells whether one is known and alive.")
    public DeviceList myDevices() {
        return new DeviceList(sessions.devices(caller.actor()));
    }

    @PATCH
    @Path("/devices/{id}")
    @Does(Action.OWN)
    @Operation(summary = "Renames a device or changes its language", description = "404 for another person's.")
    @APIResponse(responseCode = "204", description = "Changed")
    public void changeDevice(@PathParam("id") DeviceId id, @NotNull @Valid DeviceChange body) {
        sessions.change(caller.actor(), id, body.label(), body.language());
    }

    @DELETE
    @Path("/devices/{id}")
    @Does(Action.OWN)
    @Operation(
            summary = "Removes a device and ends its session",
            description = "For a lost or handed-on phone; it gets no push any more. 404 for another person's.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void removeDevice(@PathParam("id") DeviceId id) {
        sessions.leave(caller.actor(), id);
    }

    @PUT
    @Path("/device/address")
    @Does(Action.OWN)
    @Operation(summary = "Says where a push reaches this device", description = """
                    Send it at every start of the app and whenever FCM gives a new token: the service notes the date. \
                    A token known from another device moves to this one. 409 for callers without a device.""")
    @APIResponse(responseCode = "204", description = "Noted")
    public void deviceAddress(@NotNull @Valid PushAddress body) {
        Actor me = caller.actor();
        devices.address(me, me.device().orElseThrow(IdentityProblem.DEVICE_NEEDED::problem), body);
    }
}
