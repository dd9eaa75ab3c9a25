package jp.kairan.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The people of a household over HTTP. */
@Path("/api/v1/households/{id}/residents")
@Tag(name = "Residents", description = "The people of a household")
class ResidentResource {
    private final Residents residents;
    private final Caller caller;

    ResidentResource(Residents residents, Caller caller) {
        this.residents = residents;
        this.caller = caller;
    }

    @GET
    @Does(Action.OWN)
    @Operation(
            summary = "Lists the people of a household",
            description =
                    "To its residents and to who keeps the register of its area; 403 where the household is protected, "
                            + "404 to everyone else. Who has left is left out.")
    public Page<Resident> list(
            @PathParam("id") HouseholdId household,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return residents.of(caller.actor(), household, cursor, limit);
    }

    @POST
    @Idempotent
    @Does(Action.HOUSEHOLD_MANAGE)
    @Operation(
            summary = "Registers a person",
            description = "Family living elsewhere is marked as such and reads along.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Resident.class)))
    public RestResponse<Resident> add(@PathParam("id") HouseholdId household, @Valid @NotNull NewResident resident) {
        Resident made = residents.add(caller.actor(), household, resident);
        return Created.at("/api/v1/households/" + household + "/residents/" + made.id(), made);
    }

    @PATCH
    @Path("{resident}")
    @Does(Action.HOUSEHOLD_MANAGE)
    @Operation(summary = "Changes a person's entry", description = "409 once the person or the household has left.")
    public Resident change(
            @PathParam("id") HouseholdId household,
            @PathParam("resident") ResidentId resident,
            @Valid @NotNull ResidentChange change) {
        return residents.change(caller.actor(), household, resident, change);
    }

    @POST
    @Path("{resident}/departure")
    @Does(Action.HOUSEHOLD_MANAGE)
    @Operation(
            summary = "Notes that a person leaves the household",
            description = "From that day on their phone receives nothing for this household.")
    public Resident depart(
            @PathParam("id") HouseholdId household,
            @PathParam("resident") ResidentId resident,
            @Valid @NotNull Departure departure) {
        return residents.depart(caller.actor(), household, resident, departure.on());
    }
}
