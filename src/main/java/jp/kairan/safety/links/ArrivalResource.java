package jp.kairan.safety.links;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.IncidentId;
import jp.kairan.access.ShelterId;
import jp.kairan.access.UnitId;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Disposition;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The book at the door of a shelter, over HTTP. */
@Path("/api/v1/shelter-arrivals")
@Tag(name = "Shelter arrivals", description = "Who came to which shelter, by a code at its door")
class ArrivalResource {
    private static final String PDF = "application/pdf";

    private final Arrivals arrivals;
    private final ArrivalDesk desk;
    private final Doors doors;
    private final Caller caller;

    ArrivalResource(Arrivals arrivals, ArrivalDesk desk, Doors doors, Caller caller) {
        this.arrivals = arrivals;
        this.desk = desk;
        this.doors = doors;
        this.caller = caller;
    }

    @POST
    @Does(Action.PUBLIC)
    @Idempotent
    @Operation(summary = "Writes somebody down who came to a shelter", description = """
                    By anybody who scanned the code at its door. 201 once it is safely kept; 200 REPEATED where the device's key \
                    was known. Who is signed in counts at once: for their whole household \
                    where as many came as live there, or `whole` says so, and otherwise for themself alone. \
                    Of a request for help by anybody else the city is told (notice SAFETY_ARRIVAL_HELP). 404: the code hangs at no door. 409 \
                    `no-check-open`: there is no check to count it for. At most 60 in ten minutes from one device, and one shelter a minute: 429. \
                    Nobody is refused because many come.""")
    @APIResponse(
            responseCode = "201",
            description = "The entry is kept",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Arrived.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was kept before",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Arrived.class)))
    public RestResponse<Arrived> arrive(@NotNull @Valid NewArrival body) {
        Arrived arrived = arrivals.arrive(caller.actor(), body);
        return RestResponse.status(
                arrived.outcome() == Outcome.RECORDED ? RestResponse.Status.CREATED : RestResponse.Status.OK, arrived);
    }

    @GET
    @Does(Action.OWN)
    @Operation(summary = "Lists who came, newest first", description = """
                    Before all others those who ask for help and are of no household yet: first URGENT, then HELP. \
                    After all others what was written down while more than 600 in ten minutes were (`crowd`).
                    For a check and either an association (its officers who go round) or a shelter (who keeps the shelters). \
                    Who keeps the shelters names the city as `unit` to see all, those who named no association among them. Each look is logged. 409 `shelter-arrivals-closed`: the check ended more than 24 hours ago.""")
    public Page<Arrival> list(
            @QueryParam("check") @NotNull IncidentId check,
            @QueryParam("unit") UnitId unit,
            @QueryParam("shelter") ShelterId shelter,
            @QueryParam("unmatched") @DefaultValue("false") boolean unmatched,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return desk.list(caller.actor(), check, unit, shelter, unmatched, cursor, limit);
    }

    @GET
    @Path("counts")
    @Does(Action.OWN)
    @Operation(summary = "Counts who came, and of whom nobody knows yet whose they are", description = """
                    For the same people and under the same conditions as the list of names.""")
    public ArrivalCounts count(
            @QueryParam("check") @NotNull IncidentId check,
            @QueryParam("unit") UnitId unit,
            @QueryParam("shelter") ShelterId shelter) {
        return desk.count(caller.actor(), check, unit, shelter);
    }

    @POST
    @Path("{id}/match")
    @Does(Action.OWN)
    @Idempotent
    @Operation(summary = "Says whose somebody is who came to a shelter", description = """
                    From then on it counts for that household, or for that person of it. 400 \
                    names `resident` where more live there than came, and neither they nor `whole` is given. The same again changes nothing; 409 \
                    `shelter-arrival-matched`: somebody else said otherwise.""")
    @APIResponse(
            responseCode = "201",
            description = "The arrival, matched",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Arrival.class)))
    public RestResponse<Arrival> match(@PathParam("id") ArrivalId id, @NotNull @Valid ArrivalMatch body) {
        return RestResponse.status(RestResponse.Status.CREATED, desk.match(caller.actor(), id, body));
    }

    @GET
    @Path("doors/{code}")
    @Does(Action.PUBLIC)
    @Operation(summary = "Tells where a code hangs, and whether a drill is on there", description = """
                    For the page behind the code. Ask again while it is open, and never go by an old answer: 404 where the code hangs at no door.""")
    @APIResponse(
            responseCode = "200",
            description = "The door",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DoorView.class)))
    public RestResponse<DoorView> door(
            @PathParam("code")
                    @Size(max = 64)
                    @Parameter(
                            description = "The 40 characters behind /d/ in the QR code",
                            example = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
                    String code) {
        return RestResponse.ResponseBuilder.<DoorView>ok(arrivals.view(code))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("codes")
    @Does(Action.SHELTER_MANAGE)
    @Idempotent
    @Operation(summary = "Gives the code for the door of a shelter", description = """
                    The same each time, and it does not run out; with renew a new one, which ends those that hang.""")
    @APIResponse(
            responseCode = "201",
            description = "The code",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DoorCode.class)))
    public RestResponse<DoorCode> code(@NotNull @Valid ShelterDoor body) {
        return RestResponse.status(RestResponse.Status.CREATED, doors.code(caller.actor(), body));
    }

    @GET
    @Path("codes/{shelter}/poster")
    @Does(Action.SHELTER_MANAGE)
    @Operation(summary = "Prints the poster for the door of a shelter", description = """
                    A page of A4 with its name and the code as QR, in seven languages.""")
    @APIResponse(
            responseCode = "200",
            description = "The poster",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response poster(@PathParam("shelter") ShelterId shelter) {
        return Response.ok(doors.poster(caller.actor(), shelter).pdf())
                .header(HttpHeaders.CONTENT_TYPE, PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.save("避難所ポスター.pdf"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }
}
