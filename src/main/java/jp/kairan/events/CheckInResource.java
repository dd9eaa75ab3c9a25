package jp.kairan.events;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.gate.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What happens at the door, over HTTP. */
@Path("/api/v1/occurrences/{id}")
@Tag(name = "Attendance")
class CheckInResource {
    private static final String JSON = "application/json";

    private final CheckIns checkIns;
    private final AttendanceWalkIns walkIns;
    private final AttendanceClosing closing;
    private final Caller caller;

    CheckInResource(CheckIns checkIns, AttendanceWalkIns walkIns, AttendanceClosing closing, Caller caller) {
        this.checkIns = checkIns;
        this.walkIns = walkIns;
        this.closing = closing;
        this.caller = caller;
    }

    @POST
    @Path("/check-ins")
    @Idempotent
    @Does(Action.EVENT_MANAGE)
    @Operation(
            summary = "Checks somebody in by their ticket",
            description =
                    "For the organiser's own desk, when attendance is taken. A second scan changes nothing and says "
                            + "when and by whom they were checked in. 404 ticket-unknown: of another date, forged, or its answer "
                            + "was taken back; 409 ticket-void: they said since that they do not come.")
    public RestResponse<CheckIn> scan(@PathParam("id") OccurrenceId id, @NotNull @Valid CheckInScan scan) {
        return RestResponse.ok(checkIns.scan(caller.actor(), id, scan));
    }

    @POST
    @Path("/check-ins/queue")
    @Idempotent
    @Does(Action.EVENT_MANAGE)
    @Operation(
            summary = "Checks in whom a phone kept while it had no connection",
            description = "For the organiser's own desk: up to 500 at a time, by ticket or by tap, each with its own "
                    + "outcome; the refused ones do not hold up the others. Sent again it changes nothing. Forget every "
                    + "one that was answered, and show the refused ones to the officer.")
    public RestResponse<CheckInOutcomes> queue(@PathParam("id") OccurrenceId id, @NotNull @Valid CheckInQueue queue) {
        return RestResponse.ok(checkIns.queue(caller.actor(), id, queue));
    }

    @POST
    @Path("/walk-ins")
    @Idempotent
    @Does(Action.EVENT_MANAGE)
    @Operation(
            summary = "Puts down somebody who came without having said so",
            description =
                    "For the organiser's own desk, when attendance is taken; they are checked in at once. Who had "
                            + "answered that they come is checked in by that answer. 409 event-full: there are not as many free "
                            + "places; after the start those of people who have not come can be freed. Until the start the "
                            + "waiting list goes first.")
    @APIResponse(
            responseCode = "201",
            description = "They are in the book and checked in",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = CheckIn.class)))
    @APIResponse(
            responseCode = "200",
            description = "They had been checked in before; nothing has changed",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = CheckIn.class)))
    public RestResponse<CheckIn> walkIn(@PathParam("id") OccurrenceId id, @NotNull @Valid AttendanceWalkIn walkIn) {
        CheckIn checkIn = walkIns.enter(caller.actor(), id, walkIn);
        return checkIn.already() ? RestResponse.ok(checkIn) : RestResponse.status(RestResponse.Status.CREATED, checkIn);
    }

    @POST
    @Path("/release-no-shows")
    @Idempotent
    @Does(Action.EVENT_MANAGE)
    @Operation(
            summary = "Frees the places of those who have not come",
            description =
                    "For the organiser's own desk, once the date has begun (409 attendance-closed before). They go "
                            + "to the end of the waiting list, and have a place again if one is free when they come late. Nobody "
                            + "moves up by themselves any more: free places are for whoever stands at the door.")
    public RestResponse<AttendanceNoShows> releaseNoShows(@PathParam("id") OccurrenceId id) {
        return RestResponse.ok(closing.release(caller.actor(), id));
    }

    @PUT
    @Path("/final-count")
    @Does(Action.EVENT_MANAGE)
    @Operation(
            summary = "Puts down how many people there were in the end",
            description = "For the organiser's own desk, at any time once the date has begun (409 attendance-closed "
                    + "before); it need not be what was checked in.")
    public AttendanceTotals count(@PathParam("id") OccurrenceId id, @NotNull @Valid AttendanceCount count) {
        return closing.count(caller.actor(), id, count.count());
    }
}
