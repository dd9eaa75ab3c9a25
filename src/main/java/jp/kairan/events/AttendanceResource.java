package jp.kairan.events;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.kernel.Disposition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The attendance sheet over HTTP. */
@Path("/api/v1/occurrences/{id}/attendance")
@Tag(name = "Attendance", description = "受付: the sheet for the day, checking in, walk-ins, the final count")
class AttendanceResource {
    private final AttendanceSheets sheets;
    private final CheckIns checkIns;
    private final Clock clock;
    private final Caller caller;

    AttendanceResource(AttendanceSheets sheets, CheckIns checkIns, Clock clock, Caller caller) {
        this.sheets = sheets;
        this.checkIns = checkIns;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Does(Action.EVENT_MANAGE)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            summary = "Shows the attendance sheet, by name",
            description =
                    "For the organiser's own desk. Those with a place first, then who waits, who is undecided and "
                            + "who is absent, each part in the order of readings, those without a reading last. The sheet is "
                            + "whole: load it while there is a connection, and send what happens without one as a queue.")
    public AttendanceSheet sheet(
            @PathParam("id") OccurrenceId id,
            @QueryParam("state")
                    @Size(max = 3)
                    @Parameter(description = "Which answers are on it; without it, those who come")
                    List<AnswerState> states) {
        return sheets.sheet(caller.actor(), id, states);
    }

    @GET
    @Path("/export")
    @Does(Action.EVENT_MANAGE)
    @Operation(
            summary = "Downloads the attendance sheet to print or to keep",
            description =
                    "For the organiser's own desk, in the order of the sheet. PDF leaves a box to tick for whoever "
                            + "has not come yet. The file holds names: it is not cached, and who took it is noted.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response export(
            @PathParam("id") OccurrenceId id,
            @QueryParam("format") @NotNull AttendanceFormat format,
            @QueryParam("state")
                    @Size(max = 3)
                    @Parameter(description = "Which answers are on it; without it, those who come")
                    List<AnswerState> states) {
        AttendancePrint print = new AttendancePrint(sheets.export(caller.actor(), id, states, format), clock.getZone());
        return Response.ok(print.bytes(format))
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.save(print.fileName(format)))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }

    @PUT
    @Path("/{answer}")
    @Does(Action.EVENT_MANAGE)
    @Operation(
            summary = "Checks somebody in by a tap",
            description =
                    "For the organiser's own desk, from 24 hours before the start until 7 days after the end. Said "
                            + "again it changes nothing; with another number it corrects the number and keeps the time. Where "
                            + "places are limited, who brings more people than announced or waits needs free places (409 "
                            + "event-full), and who had said they would not come is put down as a walk-in instead.")
    public AttendanceLine checkIn(
            @PathParam("id") OccurrenceId id,
            @PathParam("answer") AnswerId answer,
            @NotNull @Valid CheckInEntry entry) {
        return checkIns.tap(caller.actor(), id, answer, entry);
    }

    @DELETE
    @Path("/{answer}")
    @Does(Action.EVENT_MANAGE)
    @Operation(
            summary = "Takes a check-in back",
            description =
                    "For the organiser's own desk, when the wrong line was tapped. The answer stays; a walk-in, who "
                            + "had not answered, leaves the book. Nothing happens where nobody was checked in.")
    @APIResponse(responseCode = "204", description = "Nobody is checked in by this answer")
    public void undo(@PathParam("id") OccurrenceId id, @PathParam("answer") AnswerId answer) {
        checkIns.undo(caller.actor(), id, answer);
    }
}
