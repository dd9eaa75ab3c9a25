package jp.kairan.safety.rounds;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Disposition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The printed twin of a round and the codes on it, over HTTP. */
@Path("/api/v1/safety-checks")
@Tag(name = "Safety rounds")
class SheetResource {
    private static final String PDF = "application/pdf";

    private final RoundSheets sheets;
    private final Rounds rounds;
    private final Caller caller;

    SheetResource(RoundSheets sheets, Rounds rounds, Caller caller) {
        this.sheets = sheets;
        this.rounds = rounds;
        this.caller = caller;
    }

    @GET
    @Path("/sheet")
    @Does(Action.SAFETY_ROUND)
    @Operation(summary = "Prints the sheet of a round before anything has happened", description = """
                    A4, 班 by 班, a row for each house in walking order with boxes to tick and a QR code that stays valid
                    for every check to come. For whoever walks in the unit; without a unit, all of theirs. Protected
                    households and what the register knows are never on paper.""")
    @APIResponse(
            responseCode = "200",
            description = "The sheet",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response blank(@QueryParam("unit") UnitId unit) {
        return file(sheets.blank(caller.actor(), unit));
    }

    @GET
    @Path("/{id}/round/sheet")
    @Does(Action.SAFETY_ROUND)
    @Operation(summary = "Prints the sheet of a round", description = """
                    As the sheet before anything has happened, for the houses that are asked; a drill says so in another
                    colour and in words. 409 safety-details-closed a day after the end.""")
    @APIResponse(
            responseCode = "200",
            description = "The sheet",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response sheet(@PathParam("id") IncidentId id, @QueryParam("unit") UnitId unit) {
        return file(sheets.of(caller.actor(), id, unit));
    }

    @GET
    @Path("/houses/{code}")
    @Does(Action.SAFETY_ROUND)
    @Operation(summary = "Finds the house of a scanned code, and the checks that ask about it now", description = """
                    The code is what the QR code of a sheet says after /h/. Open the tap of the house for the newest
                    check that is no drill, or for the drill. Who lives there is shown only while something is asked,
                    and every look is written down. 404 for a code that was not made here and for whoever does not walk
                    to that house.""")
    public HouseScan scan(
            @PathParam("code") @Size(max = 64) @Parameter(example = "AZfBogAAcACAAAAAAAAAH1b3kq0a8Yx2") String code) {
        return rounds.scan(caller.actor(), code);
    }

    private static Response file(RoundSheet sheet) {
        return Response.ok(sheet.pdf())
                .header(HttpHeaders.CONTENT_TYPE, PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.save(sheet.fileName()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }
}
