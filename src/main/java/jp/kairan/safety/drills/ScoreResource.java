package jp.kairan.safety.drills;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What came of checks, over HTTP. */
@Path("/api/v1/safety-checks")
@Tag(name = "Safety drills")
class ScoreResource {
    private static final String CSV = "text/csv; charset=UTF-8";

    private final Scores scores;
    private final Clock clock;
    private final Caller caller;

    ScoreResource(Scores scores, Clock clock, Caller caller) {
        this.scores = scores;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/score")
    @Does(Action.SAFETY_BOARD)
    @Operation(summary = "Tells what came of a check, with an earlier drill beside it", description = """
                    For whoever watches checks at the unit; without a unit, at the widest of theirs. While answers
                    are taken, until three days after the end, the numbers are those of this moment; then they are frozen
                    (`frozenAt`). Beside each
                    stands the drill of about a year ago (the latest at least 180 days before), or else the one before;
                    say its day. Small numbers are withheld as on the board. Who may see names gets the households of
                    which nobody was seen, until a day after the end; each such look is written down.""")
    public ScoreSheet score(@PathParam("id") IncidentId id, @QueryParam("unit") UnitId unit) {
        return scores.sheet(caller.actor(), id, unit);
    }

    @GET
    @Path("/{id}/score.csv")
    @Does(Action.SAFETY_BOARD)
    @Operation(
            summary = "Downloads what came of a check",
            description = "The same numbers as a table in UTF-8, safe to open in a spreadsheet; no household is named.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response file(@PathParam("id") IncidentId id, @QueryParam("unit") UnitId unit) {
        ScoreFile file = new ScoreFile(scores.numbers(caller.actor(), id, unit), clock.getZone());
        return Response.ok(file.bytes())
                .header(HttpHeaders.CONTENT_TYPE, CSV)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.save(file.fileName()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }
}
