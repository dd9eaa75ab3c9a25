package jp.kairan.broadcasts.chain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import jp.kairan.access.ShelterId;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Those who keep shelters, over HTTP. */
@Path("/api/v1")
@Tag(name = "Shelter calls")
class KeeperResource {
    private final Keepers keepers;
    private final Caller caller;

    KeeperResource(Keepers keepers, Caller caller) {
        this.keepers = keepers;
        this.caller = caller;
    }

    @GET
    @Path("shelters/{id}/keepers")
    @Does(Action.SHELTER_MANAGE)
    @Operation(
            summary = "Lists who keeps a shelter",
            description =
                    "Those who do today and those who will. The name of who lives in a protected household is left out.")
    public Page<Keeper> list(
            @PathParam("id") ShelterId id,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return keepers.of(caller.actor(), id, cursor, limit);
    }

    @POST
    @Path("shelters/{id}/keepers")
    @Idempotent
    @Does(Action.SHELTER_MANAGE)
    @Operation(
            summary = "Names somebody who keeps a shelter",
            description =
                    "Nobody is told. One person may keep several shelters; 409 `shelter-keeper-named` where they keep "
                            + "this one in some of these days already, in either rank. 404: no such shelter or account.")
    @APIResponse(
            responseCode = "201",
            description = "Named",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Keeper.class)))
    public RestResponse<Keeper> name(@PathParam("id") ShelterId id, @Valid @NotNull NewKeeper body) {
        return RestResponse.ResponseBuilder.<Keeper>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/shelters/" + id + "/keepers")
                .entity(keepers.name(caller.actor(), id, body))
                .build();
    }

    @DELETE
    @Path("shelter-keepers/{id}")
    @Does(Action.SHELTER_MANAGE)
    @Operation(
            summary = "Releases somebody who keeps a shelter",
            description = "From now on; nobody is told. A call under way keeps whom it has asked.")
    public void release(@PathParam("id") KeeperId id) {
        keepers.release(caller.actor(), id);
    }
}
