package jp.kairan.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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
import jp.kairan.access.ListId;
import jp.kairan.access.UnitId;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Named lists over HTTP. */
@Path("/api/v1/lists")
@Tag(name = "Lists", description = "Named lists of residents to publish to")
class ListResource {
    private final NamedLists lists;
    private final Caller caller;

    ListResource(NamedLists lists, Caller caller) {
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @Does(Action.LIST_MANAGE)
    @Operation(
            summary = "Lists the named lists of a unit",
            description = "For who keeps the unit's lists; 404 otherwise.")
    public Page<NamedList> of(
            @QueryParam("unit") @NotNull UnitId unit,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return lists.of(caller.actor(), unit, cursor, limit);
    }

    @POST
    @Idempotent
    @Does(Action.LIST_MANAGE)
    @Operation(summary = "Makes an empty list", description = "409 where the unit has a list of this name.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NamedList.class)))
    public RestResponse<NamedList> make(@Valid @NotNull NewList list) {
        NamedList made = lists.make(caller.actor(), list);
        return Created.at("/api/v1/lists/" + made.id(), made);
    }

    @GET
    @Path("{id}")
    @Does(Action.LIST_MANAGE)
    @Operation(summary = "Shows a list", description = "With the number of its entries.")
    public NamedList one(@PathParam("id") ListId id) {
        return lists.one(caller.actor(), id);
    }

    @PATCH
    @Path("{id}")
    @Does(Action.LIST_MANAGE)
    @Operation(summary = "Renames a list", description = "What was published to it stays published to it.")
    public NamedList rename(@PathParam("id") ListId id, @Valid @NotNull ListName name) {
        return lists.rename(caller.actor(), id, name.name());
    }

    @DELETE
    @Path("{id}")
    @Does(Action.LIST_MANAGE)
    @Operation(summary = "Drops a list", description = "409 once something was published to it.")
    @APIResponse(responseCode = "204", description = "Dropped")
    public void drop(@PathParam("id") ListId id) {
        lists.drop(caller.actor(), id);
    }

    @GET
    @Path("{id}/entries")
    @Does(Action.LIST_MANAGE)
    @Operation(summary = "Lists what is on a list", description = "Names only for who may read the names of the area.")
    public Page<ListEntry> entries(
            @PathParam("id") ListId id,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return lists.entries(caller.actor(), id, cursor, limit);
    }

    @PUT
    @Path("{id}/entries")
    @Does(Action.LIST_MANAGE)
    @Operation(
            summary = "Replaces what is on a list",
            description =
                    "Households and people at or below the unit that owns the list; 404 where one of them is not, and "
                            + "nothing is changed.")
    public NamedList enter(@PathParam("id") ListId id, @Valid @NotNull ListContent content) {
        return lists.enter(caller.actor(), id, content.households(), content.accounts());
    }
}
