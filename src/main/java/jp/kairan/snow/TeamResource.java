package jp.kairan.snow;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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

/** Teams that shovel snow, over HTTP. */
@Path("/api/v1/snow-teams")
@Tag(name = "Snow")
class TeamResource {
    private final Teams teams;
    private final Caller caller;

    TeamResource(Teams teams, Caller caller) {
        this.teams = teams;
        this.caller = caller;
    }

    @GET
    @Does(Action.OWN)
    @Operation(summary = "Lists teams, newest first", description = """
                    The city sees all, a leader their own, officers of an association those that are approved and go to \
                    their federation.""")
    public Page<Team> list(
            @QueryParam("state") TeamState state,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return teams.list(caller.actor(), state, cursor, limit);
    }

    @GET
    @Path("{id}")
    @Does(Action.OWN)
    @Operation(summary = "Reads a team", description = "For the same people as the list.")
    public Team read(@PathParam("id") SnowTeamId id) {
        return teams.read(caller.actor(), id);
    }

    @POST
    @Does(Action.OWN)
    @Idempotent
    @Operation(summary = "Registers a team", description = """
                    The caller leads it; the city has to approve it. 409 `snow-team-running`: the caller leads a team \
                    already.""")
    @APIResponse(
            responseCode = "201",
            description = "The team, REGISTERED",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Team.class)))
    public RestResponse<Team> register(@NotNull @Valid NewTeam body) {
        Team team = teams.register(caller.actor(), body);
        return RestResponse.ResponseBuilder.<Team>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/snow-teams/" + team.id())
                .entity(team)
                .build();
    }

    @POST
    @Path("{id}/approval")
    @Does(Action.SNOW_MANAGE)
    @Idempotent
    @Operation(
            summary = "Approves a team",
            description = "For the city. 409 `snow-team-state`: it is approved or retired.")
    @APIResponse(
            responseCode = "201",
            description = "The team, APPROVED",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Team.class)))
    public RestResponse<Team> approve(@PathParam("id") SnowTeamId id) {
        return RestResponse.status(RestResponse.Status.CREATED, teams.approve(caller.actor(), id));
    }

    @POST
    @Path("{id}/retirement")
    @Does(Action.OWN)
    @Idempotent
    @Operation(summary = "Retires a team", description = """
                    By its leader or the city. What it had not done is open again, and from this moment its leader sees no \
                    household any more. 409 `snow-team-state`: it is retired.""")
    @APIResponse(
            responseCode = "201",
            description = "The team, RETIRED",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Team.class)))
    public RestResponse<Team> retire(@PathParam("id") SnowTeamId id) {
        return RestResponse.status(RestResponse.Status.CREATED, teams.retire(caller.actor(), id));
    }
}
