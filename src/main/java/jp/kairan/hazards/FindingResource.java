package jp.kairan.hazards;

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
import jp.kairan.access.FindingId;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Findings over HTTP. */
@Path("/api/v1/hazard-findings")
@Tag(name = "Hazards")
class FindingResource {
    private final Findings findings;
    private final Caller caller;

    FindingResource(Findings findings, Caller caller) {
        this.findings = findings;
        this.caller = caller;
    }

    @GET
    @Does(Action.HAZARD_MANAGE)
    @Operation(summary = "Lists what the rules have found, newest first", description = """
                    HINT: a strong shaking in the region, of which nothing is known in the city yet; nobody acts on it. HELD: it \
                    waits in case the agency takes it back. RAISED: told to those who act on it. ENDED: the warning was \
                    released. RETRACTED: it was an error. DROPPED: it went without a word.""")
    public Page<FindingView> list(
            @QueryParam("stage") @Parameter(description = "Only these", example = "RAISED") Stage stage,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return findings.list(caller.actor(), stage, cursor, limit);
    }

    @GET
    @Path("{id}")
    @Does(Action.HAZARD_MANAGE)
    @Operation(
            summary = "Reads a finding",
            description = "Why it was found, the telegrams it rests on, and what was told of it.")
    public FindingView read(@PathParam("id") FindingId id) {
        return findings.read(caller.actor(), id);
    }
}
