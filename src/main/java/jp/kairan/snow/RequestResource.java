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
import jp.kairan.access.UnitId;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Requests for help with snow over HTTP, for those who ask and for officers. */
@Path("/api/v1/snow-requests")
@Tag(name = "Snow")
class RequestResource {
    private final Requests requests;
    private final Caller caller;

    RequestResource(Requests requests, Caller caller) {
        this.requests = requests;
        this.caller = caller;
    }

    @POST
    @Does(Action.OWN)
    @Idempotent
    @Operation(summary = "Asks for help with shovelling snow", description = """
                    For the caller's own household, or as an officer for one of the association. Name and address are not \
                    sent: they come from the register, and only the team that has accepted sees them. 409 \
                    `snow-roof-refused`: roofs are too dangerous. 409 `snow-request-running`: the household has asked \
                    already. 404: not a household of the caller.""")
    @APIResponse(
            responseCode = "201",
            description = "The request, OPEN",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SnowRequestView.class)))
    public RestResponse<SnowRequestView> ask(@NotNull @Valid NewRequest body) {
        SnowRequestView asked = requests.ask(caller.actor(), body);
        return RestResponse.ResponseBuilder.<SnowRequestView>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/snow-requests/" + asked.id())
                .entity(asked)
                .build();
    }

    @GET
    @Does(Action.OWN)
    @Operation(summary = "Lists the caller's requests, newest first", description = """
                    Those of the caller's households, and those that are with the team the caller leads.""")
    public Page<SnowRequestView> mine(
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return requests.mine(caller.actor(), cursor, limit);
    }

    @GET
    @Path("desk")
    @Does(Action.SNOW_MANAGE)
    @Operation(summary = "Lists requests of a unit, newest first", description = """
                    For the city and the officers of the association. Those of protected households are shown to the city \
                    alone.""")
    public Page<SnowRequestView> desk(
            @QueryParam("unit") @NotNull UnitId unit,
            @QueryParam("state") RequestState state,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return requests.desk(caller.actor(), unit, state, cursor, limit);
    }

    @GET
    @Path("{id}")
    @Does(Action.OWN)
    @Operation(summary = "Reads a request", description = """
                    For the household, for officers who see to it, and for the leader of the team it is with. The notice \
                    SNOW_HELP has its id as subject; SNOW_HELP_OFFER (to the leader) and SNOW_HELP_ANSWER (to the officer) \
                    have the id in offer: find the request by it in the lists.""")
    public SnowRequestView read(@PathParam("id") SnowRequestId id) {
        return requests.read(caller.actor(), id);
    }

    @POST
    @Path("{id}/cancellation")
    @Does(Action.OWN)
    @Idempotent
    @Operation(summary = "Takes a request back", description = """
                    By the household or an officer, until the work is done. The team is told and sees the household no \
                    more. 409 `snow-request-state`: it is over.""")
    @APIResponse(
            responseCode = "201",
            description = "The request, CANCELLED",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SnowRequestView.class)))
    public RestResponse<SnowRequestView> cancel(@PathParam("id") SnowRequestId id) {
        return RestResponse.status(RestResponse.Status.CREATED, requests.cancel(caller.actor(), id));
    }

    @POST
    @Path("{id}/confirmation")
    @Does(Action.OWN)
    @Idempotent
    @Operation(summary = "Confirms that the snow is cleared", description = """
                    By the household or an officer; nobody has to. 409 `snow-request-state`: the team has not reported it \
                    done.""")
    @APIResponse(
            responseCode = "201",
            description = "The request, with the moment of confirmation",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SnowRequestView.class)))
    public RestResponse<SnowRequestView> confirm(@PathParam("id") SnowRequestId id) {
        return RestResponse.status(RestResponse.Status.CREATED, requests.confirm(caller.actor(), id));
    }
}
