package jp.kairan.safety;

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
import java.util.List;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.IncidentId;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Checks over HTTP: what is asked of me, and asking. */
@Path(CheckResource.PATH)
@Tag(name = "Safety checks")
class CheckResource {
    static final String PATH = "/api/v1/safety-checks";

    private final Checks checks;
    private final CheckReadings readings;
    private final Caller caller;

    CheckResource(Checks checks, CheckReadings readings, Caller caller) {
        this.checks = checks;
        this.readings = readings;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Does(Action.SAFETY_OPEN)
    @Operation(summary = "Opens a safety check", description = """
                    Everybody who lives under the units is asked at once, in their language, whether they are safe: as an \
                    emergency, or marked as a drill. A real check counts what was seen since the earliest beginning of those \
                    that ask in a part of the area already (`alsoAsking`), so nobody has to answer twice, and it ends every drill \
                    that asks in a part of the area. 409 \
                    `check-already-open` where the same unit asks in the same area, for example because somebody else was \
                    quicker; the detail names that check.""")
    @APIResponse(
            responseCode = "201",
            description = "It is asked",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CheckView.class)))
    public RestResponse<CheckView> open(@NotNull @Valid CheckForm body) {
        Actor actor = caller.actor();
        Opened opened = checks.open(actor, body.wanted());
        return RestResponse.ResponseBuilder.<CheckView>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, PATH + "/" + opened.id())
                .entity(readings.read(actor, opened.id(), opened.alsoAsking()))
                .build();
    }

    @GET
    @Does(Action.OWN)
    @Operation(summary = "Lists what is asked now", description = """
                    The open checks that ask one of the caller's households, and those that an office of theirs has to do \
                    with; for officers of the city also what rules propose. With them come the words of every button, in the \
                    language asked for by Accept-Language: keep them, because there may be no connection when they are \
                    needed. At most half a second old.""")
    public AskedChecks mine() {
        return readings.mine(caller.actor());
    }

    @GET
    @Path("past")
    @Does(Action.SAFETY_BOARD)
    @Operation(summary = "Lists checks that are over, the newest first", description = """
                    Real ones and drills that asked somewhere an office of the caller follows checks. What came of each \
                    tells `GET /api/v1/safety-checks/{id}/score`.""")
    public Page<CheckView> past(
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return readings.past(caller.actor(), cursor, limit);
    }

    @GET
    @Path("{id}")
    @Does(Action.OWN)
    @Operation(
            summary = "Reads a safety check",
            description = "For whom it asks, and for officers who have to do with it, also after its end; 404 for "
                    + "everybody else.")
    public CheckView read(@PathParam("id") IncidentId id) {
        return readings.read(caller.actor(), id, List.of());
    }
}
