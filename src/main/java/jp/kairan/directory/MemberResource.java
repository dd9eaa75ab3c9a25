package jp.kairan.directory;

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
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.UnitId;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Memberships in organisations over HTTP. */
@Path("/api/v1")
@Tag(name = "Members", description = "Members of organisations")
class MemberResource {
    private final Members members;
    private final Caller caller;

    MemberResource(Members members, Caller caller) {
        this.members = members;
        this.caller = caller;
    }

    @GET
    @Path("memberships")
    @Does(Action.OWN)
    @Operation(summary = "Lists the caller's own memberships", description = "Past, current and future, latest first.")
    public Page<Membership> mine(
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return members.mine(caller.actor(), cursor, limit);
    }

    @GET
    @Path("units/{id}/members")
    @Does(Action.MEMBER_MANAGE)
    @Operation(summary = "Lists the members of an organisation", description = "Latest first.")
    public Page<Membership> list(
            @PathParam("id") UnitId id,
            @QueryParam("standing") @Parameter(description = "Only terms that stand so today") Standing standing,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return members.of(caller.actor(), id, standing, cursor, limit);
    }

    @POST
    @Path("units/{id}/members")
    @Idempotent
    @Does(Action.MEMBER_MANAGE)
    @Operation(
            summary = "Makes somebody a member of an organisation",
            description =
                    "From the first day on they receive what goes to the organisation. 409 where they already are.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Membership.class)))
    public RestResponse<Membership> add(@PathParam("id") UnitId id, @Valid @NotNull NewMembership membership) {
        Membership made = members.add(caller.actor(), id, membership);
        return Created.at("/api/v1/units/" + id + "/members/" + made.id(), made);
    }

    @DELETE
    @Path("units/{id}/members/{membership}")
    @Does(Action.MEMBER_MANAGE)
    @Operation(
            summary = "Ends a membership",
            description = "After the day named, today where none is. One that has not begun by then is taken back.")
    @APIResponse(responseCode = "204", description = "Ended")
    public void end(
            @PathParam("id") UnitId id,
            @PathParam("membership") MembershipId membership,
            @QueryParam("on") @CivilDate @Parameter(description = "Last day", example = "2027-03-31") LocalDate on) {
        members.end(caller.actor(), id, membership, on);
    }
}
