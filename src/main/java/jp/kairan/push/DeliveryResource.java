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

/** What became of the pushes of a notice, over HTTP. */
@Path("/api/v1/notices/{id}/delivery")
@Tag(name = "Delivery", description = "What became of the pushes of a notice, for officers")
class DeliveryResource {
    private static final String UNIT = "Only people who live under this unit; without it, the whole notice";

    private final Deliveries deliveries;
    private final Caller caller;

    DeliveryResource(Deliveries deliveries, Caller caller) {
        this.deliveries = deliveries;
        this.caller = caller;
    }

    @GET
    @Does(Action.DELIVERY_READ)
    @Operation(
            summary = "Counts what became of the pushes of a notice",
            description =
                    "For officers of the publishing unit, and with a unit for officers of that unit. ACCEPTED means handed"
                            + " over to the phone's push service, not seen: who has read is told by the receipts. While"
                            + " a run is SENDING, ask again after a few seconds. 404: no such notice, or not yours to see.")
    public Delivery read(@PathParam("id") NoticeId id, @QueryParam("unit") @Parameter(description = UNIT) UnitId unit) {
        return deliveries.of(caller.actor(), id, unit);
    }

    @GET
    @Path("/devices")
    @Does(Action.DELIVERY_READ)
    @Operation(
            summary = "Lists the devices of a notice with what became of each",
            description =
                    "In the order of device ids, each device with the newest run it was in; households only for offices"
                            + " that may see them. Addresses (tokens) are never shown. 404: no such notice, or not yours"
                            + " to see.")
    public Page<DeviceDelivery> devices(
            @PathParam("id") NoticeId id,
            @QueryParam("unit") @Parameter(description = UNIT) UnitId unit,
            @QueryParam("state") @Parameter(description = "Only devices in this state", example = "UNREGISTERED")
                    Outcome state,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return deliveries.devices(caller.actor(), id, unit, state, cursor, limit);
    }
}
