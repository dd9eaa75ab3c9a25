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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
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

/**
 * The tree of units over HTTP. The path of the class is that of the whole API, because a class that claims
 * {@code /units} would hide what other classes hang on a unit.
 */
@Path("/api/v1")
@Tag(name = "Units", description = "The tree: city, federations, associations, groups, organisations")
class UnitResource {
    private final Units units;
    private final Tree tree;
    private final Caller caller;

    UnitResource(Units units, Tree tree, Caller caller) {
        this.units = units;
        this.tree = tree;
        this.caller = caller;
    }

    @GET
    @Path("units")
    @Does(Action.UNIT_READ)
    @Operation(
            summary = "Lists units below a unit",
            description =
                    "Without q the units directly below, in the order in which they were added; with q every unit "
                            + "anywhere below whose name or reading contains it. Closed units are left out.")
    public Page<Unit> below(
            @QueryParam("parent") @Parameter(description = "The unit above; the city where absent") UnitId parent,
            @QueryParam("kind") UnitKind kind,
            @QueryParam("q") @Size(max = 100) @Line @Parameter(example = "米泉") String q,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return units.below(parent, kind, q, cursor, limit);
    }

    @GET
    @Path("units/root")
    @Does(Action.UNIT_READ)
    @Operation(summary = "Shows the city", description = "The unit from which every walk down the tree begins.")
    public Unit root() {
        return units.root();
    }

    @GET
    @Path("units/{id}")
    @Does(Action.UNIT_READ)
    @Operation(summary = "Shows a unit", description = "A closed unit is still shown, with the day it was closed.")
    public Unit one(@PathParam("id") UnitId id) {
        return units.require(id);
    }

    @POST
    @Path("units")
    @Idempotent
    @Does(Action.UNIT_MANAGE)
    @Operation(summary = "Adds a unit", description = "Below a unit that the caller manages; 409 where that is closed.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Unit.class)))
    public RestResponse<Unit> add(@Valid @NotNull NewUnit unit) {
        Unit added = tree.add(caller.actor(), unit);
        return Created.at("/api/v1/units/" + added.id(), added);
    }

    @PATCH
    @Path("units/{id}")
    @Does(Action.UNIT_MANAGE)
    @Operation(
            summary = "Changes a unit",
            description =
                    "Its name is changed by managers of the unit above; its enrolment and its quiet hours by its own.")
    public Unit change(@PathParam("id") UnitId id, @Valid @NotNull UnitChange change) {
        return tree.change(caller.actor(), id, change);
    }

    @POST
    @Path("units/{id}/closure")
    @Does(Action.UNIT_MANAGE)
    @Operation(
            summary = "Closes a unit",
            description =
                    "By managers of the unit above; 409 while it has households or units below it. Its terms of office "
                            + "and memberships end that day.")
    public Unit close(@PathParam("id") UnitId id) {
        return tree.close(caller.actor(), id);
    }
}
