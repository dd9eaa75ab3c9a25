package jp.kairan.notices;

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
import jp.kairan.access.NoticeId;
import jp.kairan.access.UnitId;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What officers see and do about who has read, over HTTP. */
@Path("/api/v1/notices/{id}")
@Tag(name = "Readers")
class NoticeResource {
    private final Tallies tallies;
    private final UnreadHouseholds unread;
    private final Reminders reminders;
    private final Caller caller;

    NoticeResource(Tallies tallies, UnreadHouseholds unread, Reminders reminders, Caller caller) {
        this.tallies = tallies;
        this.unread = unread;
        this.reminders = reminders;
        this.caller = caller;
    }

    @GET
    @Path("/tally")
    @Does(Action.TALLY_READ)
    @Operation(
            summary = "Counts who has read under a unit",
            description = "Counted against the directory of today, with one line for each unit directly below. Without "
                    + "unit it counts at the publisher. A read receipt says that a notice arrived, never that somebody "
                    + "is safe.")
    public Tally tally(@PathParam("id") NoticeId id, @QueryParam("unit") UnitId unit) {
        return tallies.tally(caller.actor(), id, unit);
    }

    @GET
    @Path("/unread")
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

    @POST
    @Path("/reminders")
    @Idempotent
    @Does(Action.REMIND)
    @Operation(
            summary = "Reminds those who have not read or not confirmed",
            description = "Nobody who has read is touched. 409: the notice is over or asks for no confirmation; 429: "
                    + "this unit reminded of it lately, Retry-After says when it may again.")
    @APIResponse(responseCode = "201", description = "The reminder is on its way")
    @APIResponse(responseCode = "200", description = "Nobody was left to remind; nothing was sent")
    public RestResponse<Reminder> remind(@PathParam("id") NoticeId id, @NotNull @Valid ReminderOrder order) {
        Reminder reminder = reminders.remind(caller.actor(), id, order);
        return reminder.id() == null
                ? RestResponse.ok(reminder)
                : RestResponse.status(RestResponse.Status.CREATED, reminder);
    }
}
