package jp.kairan.safety.drills;

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
import java.net.URI;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Planned drills over HTTP. */
@Path("/api/v1/safety-checks")
@Tag(name = "Safety drills", description = "Drills by the clock, and what came of each check")
class DrillResource {
    private final Drills drills;
    private final Caller caller;

    DrillResource(Drills drills, Caller caller) {
        this.drills = drills;
        this.caller = caller;
    }

    @POST
    @Path("/drills")
    @Idempotent
    @Does(Action.SAFETY_OPEN)
    @Operation(summary = "Plans a drill", description = """
                    For whoever opens checks for the unit. An announced one is told to everybody in the area now, by a
                    calm notice SAFETY_DRILL, and once more a day before; of one that is not announced only officers of the unit know until it
                    begins. It opens and ends by itself. Nothing of a drill ever counts as real.""")
    @APIResponse(
            responseCode = "201",
            description = "It is planned",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Drill.class)))
    public RestResponse<Drill> plan(@NotNull @Valid DrillForm form) {
        Drill drill = drills.plan(caller.actor(), form);
        return RestResponse.ResponseBuilder.<Drill>created(URI.create("/api/v1/safety-checks/drills/" + drill.id()))
                .entity(drill)
                .build();
    }

    @GET
    @Path("/drills")
    @Does(Action.SAFETY_BOARD)
    @Operation(summary = "Lists planned drills, the latest first", description = """
                    Those of the caller's own unit and of all below it, and announced ones wherever the caller follows
                    checks. A drill that was not announced and belongs to somebody else is not there before it begins;
                    then it is a check as any other.""")
    public Page<Drill> list(
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return drills.list(caller.actor(), cursor, limit);
    }

    @DELETE
    @Path("/drills/{drill}")
    @Does(Action.SAFETY_OPEN)
    @Operation(summary = "Calls a drill off", description = """
                    For whoever opens checks for its unit, until it begins (409 safety-drill-begun; end the check then).
                    Where it was announced, everybody is told. Doing it again changes nothing.""")
    public void cancel(@PathParam("drill") DrillId drill) {
        drills.cancel(caller.actor(), drill);
    }
}
