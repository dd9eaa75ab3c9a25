package jp.kairan.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitId;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Line;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Households and their walking order over HTTP. */
@Path("/api/v1")
@Tag(name = "Households", description = "世帯 of the register")
class HouseholdResource {
    private final Households households;
    private final Walks walks;
    private final Caller caller;

    HouseholdResource(Households households, Walks walks, Caller caller) {
        this.households = households;
        this.walks = walks;
        this.caller = caller;
    }

    @GET
    @Path("units/{id}/households")
    @Does(Action.HOUSEHOLD_READ)
    @Operation(
            summary = "Lists or searches the households of a unit",
            description =
                    "Group by group in walking order. A protected household shows neither address nor phone, and its "
                            + "residents are not found.")
    public Page<Household> houses(
            @PathParam("id") UnitId id,
            @QueryParam("q")
                    @Size(max = 100)
                    @Line
                    @Parameter(description = "Part of a name or reading", example = "北陸")
                    String q,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return walks.houses(caller.actor(), id, q, cursor, limit);
    }

    @POST
    @Path("units/{id}/households")
    @Idempotent
    @Does(Action.HOUSEHOLD_MANAGE)
    @Operation(
            summary = "Registers a household",
            description =
                    "On a group as a member of the association, on a federation as one that belongs to none; 409 on any "
                            + "other unit and on a closed one.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Household.class)))
    public RestResponse<Household> register(@PathParam("id") UnitId id, @Valid @NotNull NewHousehold household) {
        Household made = households.register(caller.actor(), id, household);
        return Created.at("/api/v1/households/" + made.id(), made);
    }

    @PUT
    @Path("units/{id}/walking-order")
    @Does(Action.WALK_ORDER)
    @Operation(
            summary = "Sets the walking order of a group",
            description =
                    "409 where a household has come or gone meanwhile: fetch the list again and let the officer decide.")
    @APIResponse(responseCode = "204", description = "Set")
    public void reorder(@PathParam("id") UnitId id, @Valid @NotNull WalkingOrder order) {
        walks.reorder(caller.actor(), id, order.households());
    }

    @GET
    @Path("households/{id}")
    @Does(Action.OWN)
    @Operation(
            summary = "Shows a household",
            description = "To its residents and to who keeps the register of its area; 404 to everyone else.")
    public Household one(@PathParam("id") HouseholdId id) {
        return households.one(caller.actor(), id);
    }

    @PATCH
    @Path("households/{id}")
    @Does(Action.HOUSEHOLD_MANAGE)
    @Operation(
            summary = "Changes or moves a household",
            description =
                    "Another group makes it a member there, the federation makes it leave its association. Leaving needs "
                            + "the association's officer, every other move both ends.")
    public Household change(@PathParam("id") HouseholdId id, @Valid @NotNull HouseholdChange change) {
        return households.change(caller.actor(), id, change);
    }

    @POST
    @Path("households/{id}/departure")
    @Does(Action.HOUSEHOLD_MANAGE)
    @Operation(
            summary = "Notes that a household moves out",
            description = "From that day on it is on no list and its phones receive nothing for it.")
    public Household depart(@PathParam("id") HouseholdId id, @Valid @NotNull Departure departure) {
        return households.depart(caller.actor(), id, departure.on());
    }
}
