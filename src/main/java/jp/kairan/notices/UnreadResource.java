package jp.kairan.notices;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Households that have not read, over HTTP. */
@Path("/api/v1/notices/{id}/unread")
@Tag(name = "Readers")
class UnreadResource {
    private final UnreadHouseholds unread;
    private final Caller caller;

    UnreadResource(UnreadHouseholds unread, Caller caller) {
        this.unread = unread;
        this.caller = caller;
    }

    @GET
    @Does(Action.UNREAD_READ)
    @Operation(
            summary = "Lists the households in which nobody has opened a notice, in walking order",
            description = "For the 班長 of the group and the officers of the association. Without unit it lists at the "
                    + "publisher.")
    public Page<UnreadHousehold> unreadHouseholds(
            @PathParam("id") NoticeId id,
            @QueryParam("unit") UnitId unit,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return unread.unread(caller.actor(), id, unit, cursor, limit);
    }
}
