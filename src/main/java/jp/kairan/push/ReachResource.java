package jp.kairan.push;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.NoticeId;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far a notice has come in houses, over HTTP. */
@Path("/api/v1/notices/{id}")
@Tag(name = "Delivery")
class ReachResource {
    private static final String UNIT = "Only households under this unit; without it, those of the publisher";

    private final Reaches reaches;
    private final Caller caller;

    ReachResource(Reaches reaches, Caller caller) {
        this.reaches = reaches;
        this.caller = caller;
    }

    @GET
    @Path("/reach")
    @Does(Action.DELIVERY_READ)
    @Operation(
            summary = "Counts the households a notice has reached, waits for and cannot reach",
            description = "A household is reached where somebody opened the notice or a phone took the push; waiting"
                    + " while the service goes on trying; else unreachable, with the reason. The three add up to the"
                    + " households of the audience under the unit.")
    public Reach read(@PathParam("id") NoticeId id, @QueryParam("unit") @Parameter(description = UNIT) UnitId unit) {
        return reaches.of(caller.actor(), id, unit);
    }

    @GET
    @Path("/unreachable")
    @Does(Action.UNREAD_READ)
    @Operation(
            summary = "Lists the households that no phone reaches with a notice, in walking order",
            description = "For the 班長 of the group and the officers of the association: whom to call on, and why."
                    + " Households that may still be reached are not in it.")
    public Page<UnreachableHousehold> unreachable(
            @PathParam("id") NoticeId id,
            @QueryParam("unit") @Parameter(description = UNIT) UnitId unit,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return reaches.unreachable(caller.actor(), id, unit, cursor, limit);
    }
}
