package jp.kairan.broadcasts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.UnitId;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Zones over HTTP. */
@Path("/api/v1/zones")
@Tag(name = "Zones", description = "Named sets of units for broadcasts, such as hazard zones")
class ZoneResource {
    private final Zones zones;
    private final Caller caller;

    ZoneResource(Zones zones, Caller caller) {
        this.zones = zones;
        this.caller = caller;
    }

    /** A zone as it is to be. */
    @Schema(name = "ZoneForm", description = "A zone as it is to be")
    record Form(
            @NotBlank @Size(max = 100) @Line @Schema(examples = "犀川 浸水想定区域")
            String name,

            @NotEmpty @Size(max = 1500) @Schema(description = "The city, federations, associations")
            List<@NotNull UnitId> units) {
        List<UnitId> members() {
            return units.stream().distinct().toList();
        }
    }

    /** All zones. */
    @Schema(description = "All zones, by name")
    record ZoneList(List<Zone> items) {}

    @GET
    @Does(Action.BROADCAST_MANAGE)
    @Operation(summary = "Lists zones")
    public ZoneList zones() {
        return new ZoneList(zones.all(caller.actor()));
    }

    @POST
    @Idempotent
    @Does(Action.BROADCAST_MANAGE)
    @Operation(summary = "Adds a zone", description = "409 `zone-name-taken`: there is one of this name.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Zone.class)))
    public RestResponse<Zone> add(@NotNull @Valid Form body) {
        return RestResponse.status(RestResponse.Status.CREATED, zones.add(caller.actor(), body.name(), body.members()));
    }

    @PUT
    @Path("{id}")
    @Does(Action.BROADCAST_MANAGE)
    @Operation(summary = "Replaces the name and the units of a zone", description = "Changes nothing that went out.")
    public Zone change(@PathParam("id") ZoneId id, @NotNull @Valid Form body) {
        return zones.change(caller.actor(), id, body.name(), body.members());
    }

    @DELETE
    @Path("{id}")
    @Does(Action.BROADCAST_MANAGE)
    @Operation(summary = "Deletes a zone", description = "409 while a message under way names it.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public RestResponse<Void> delete(@PathParam("id") ZoneId id) {
        zones.delete(caller.actor(), id);
        return RestResponse.noContent();
    }
}
