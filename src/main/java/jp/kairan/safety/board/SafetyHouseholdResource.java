package jp.kairan.safety.board;

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
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.evidence.Bucket;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The households of a check over HTTP. */
@Path("/api/v1/safety-checks")
@Tag(name = "Safety board")
class SafetyHouseholdResource {
    private final Houses houses;
    private final Caller caller;

    SafetyHouseholdResource(Houses houses, Caller caller) {
        this.houses = houses;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/households")
    @Does(Action.SAFETY_NAMES)
    @Operation(summary = "Lists households with what is known of them", description = """
                    In the order of the 班 and of the walk. Without comments, phone numbers and positions: for these look at \
                    the household (POST …/looks). Of a 班 or a 町会, or of a 校下 those in no 町会; every page is written into the \
                    audit. Protected households are left out for all but city administrators, so that a page may be shorter \
                    than its limit. 400: the unit is more than an association. 409 \
                    `safety-details-closed`: the check ended more than 24 hours ago. 404: not a check of the caller's unit.""")
    public Page<SeenHouse> list(
            @PathParam("id") IncidentId id,
            @QueryParam("unit") @Parameter(description = "Absent: the widest unit of the caller") UnitId unit,
            @QueryParam("bucket") @Parameter(description = "Only those that count in this number of the board")
                    Bucket bucket,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return houses.list(caller.actor(), id, unit, bucket, cursor, limit);
    }

    @POST
    @Path("/{id}/households/{household}/looks")
    @Does(Action.SAFETY_HELP)
    @Operation(summary = "Shows all that was said of a household, and notes who looked and why", description = """
                    Every piece of evidence with comment and position, and phone numbers. For those who may see names there; \
                    for others who see to requests, while one stands open there. Every look is written into the audit. \
                    Sent again it is another look. 409 `safety-details-closed`: the check ended more than 24 hours ago. 404 \
                    to everyone else.""")
    public PersonDetails look(
            @PathParam("id") IncidentId id,
            @PathParam("household") HouseholdId household,
            @NotNull @Valid NewLook body) {
        return houses.look(caller.actor(), id, household, body.reason());
    }
}
