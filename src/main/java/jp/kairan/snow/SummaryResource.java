package jp.kairan.snow;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counts of help with snow over HTTP. */
@Path("/api/v1/snow/summary")
@Tag(name = "Snow")
class SummaryResource {
    private final Summaries summaries;
    private final Caller caller;

    SummaryResource(Summaries summaries, Caller caller) {
        this.summaries = summaries;
        this.caller = caller;
    }

    @GET
    @Does(Action.TALLY_READ)
    @Operation(summary = "Counts help with snow in a winter", description = """
                    For the report on the subsidy; counts only. Above an association the figures of fewer than three \
                    households are withheld.""")
    public Summary of(
            @QueryParam("unit") @NotNull UnitId unit,
            @QueryParam("winter")
                    @NotNull
                    @Min(2000)
                    @Max(2200)
                    @Parameter(description = "The year in which the winter begins; from July to June", example = "2026")
                    Integer winter) {
        return summaries.of(caller.actor(), unit, winter);
    }
}
