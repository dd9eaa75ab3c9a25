package jp.kairan.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.UnitId;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Terms of office over HTTP. */
@Path("/api/v1")
@Tag(name = "Offices")
class OfficeResource {
    private final Offices offices;
    private final Caller caller;

    OfficeResource(Offices offices, Caller caller) {
        this.offices = offices;
        this.caller = caller;
    }

    @GET
    @Path("units/{id}/offices")
    @Does(Action.OFFICE_READ)
    @Operation(
            summary = "Lists who holds, held and will hold office",
            description = "Latest terms first. The name of who lives in a protected household is left out.")
    public Page<Office> at(
            @PathParam("id") UnitId id,
            @QueryParam("standing") @Parameter(description = "Only terms that stand so today") Standing standing,
            @QueryParam("below") @Parameter(description = "Also the offices of the units below") boolean below,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return offices.at(caller.actor(), id, standing, below, cursor, limit);
    }

    @POST
    @Path("units/{id}/offices")
    @Idempotent
    @Does(Action.OFFICE_MANAGE)
    @Operation(
            summary = "Appoints somebody",
            description =
                    "Takes effect on its first day and ends after its last without anybody doing anything. 403 for an "
                            + "office that may do more than the appointer, but for the head of a unit that has none. "
                            + "409 where a head already holds office in these days.")
    @APIResponse(responseCode = "201", description = "Appointed")
    public RestResponse<Office> appoint(@PathParam("id") UnitId id, @Valid @NotNull NewOffice office) {
        Office made = offices.appoint(caller.actor(), id, office);
        return Created.at("/api/v1/units/" + id + "/offices", made);
    }

    @POST
    @Path("offices/{id}/end")
    @Does(Action.OFFICE_MANAGE)
    @Operation(
            summary = "Sets the last day of a term",
            description =
                    "Not before its first day, and not after the end it already has. 403 for an office that may do "
                            + "more than the caller.")
    public Office end(@PathParam("id") OfficeId id, @Valid @NotNull LastDay last) {
        return offices.end(caller.actor(), id, last.on());
    }
}
