package jp.kairan.safety.help;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.gate.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Seeing to requests for help over HTTP. */
@Path("/api/v1/safety-checks")
@Tag(name = "Help in a safety check")
class HelpResource {
    private static final String LINE = "The household as it stands on the board now";

    private final HelpSteps steps;
    private final HelpEndings endings;
    private final HelpLooks looks;
    private final Caller caller;

    HelpResource(HelpSteps steps, HelpEndings endings, HelpLooks looks, Caller caller) {
        this.steps = steps;
        this.endings = endings;
        this.looks = looks;
        this.caller = caller;
    }

    @POST
    @Path("{id}/help/{household}/claim")
    @Does(Action.SAFETY_HELP)
    @Idempotent
    @Operation(summary = "Takes a household on", description = """
                    Of many who claim at once one has it. A claim without a further step lapses, by default after an hour \
                    (see lapsed); claiming again begins its time anew. 409 `help-already-claimed`: somebody else has it, \
                    detail says which office. 409 `help-not-open`: it is done or was cancelled. 409 `help-check-over`. 404: not a household \
                    that the caller may help in this check.""")
    @APIResponse(
            responseCode = "201",
            description = LINE,
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HelpLine.class)))
    public RestResponse<HelpLine> claim(@PathParam("id") IncidentId id, @PathParam("household") HouseholdId household) {
        return created(steps.claim(caller.actor(), id, household));
    }

    @POST
    @Path("{id}/help/{household}/on-the-way")
    @Does(Action.SAFETY_HELP)
    @Idempotent
    @Operation(summary = "Says that the caller is going there", description = """
                    Begins the time of the claim anew. 409 `help-not-claimed`: the caller has not claimed it, or the claim \
                    has lapsed: claim it first. Otherwise as for claim.""")
    @APIResponse(
            responseCode = "201",
            description = LINE,
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HelpLine.class)))
    public RestResponse<HelpLine> onTheWay(
            @PathParam("id") IncidentId id, @PathParam("household") HouseholdId household) {
        return created(steps.onTheWay(caller.actor(), id, household));
    }

    @POST
    @Path("{id}/help/{household}/release")
    @Does(Action.SAFETY_HELP)
    @Idempotent
    @Operation(summary = "Gives a claim back, so that others see to the household", description = """
                    409 `help-not-claimed`: the caller does not have it. Otherwise as for claim.""")
    @APIResponse(
            responseCode = "201",
            description = LINE,
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HelpLine.class)))
    public RestResponse<HelpLine> release(
            @PathParam("id") IncidentId id, @PathParam("household") HouseholdId household) {
        return created(steps.release(caller.actor(), id, household));
    }

    @POST
    @Path("{id}/help/{household}/hand-over")
    @Does(Action.SAFETY_HELP)
    @Idempotent
    @Operation(summary = "Hands a household over to the city", description = """
                    Its officers are told (notice SAFETY_HELP, once), and the caller has the claim no longer; it stays on the \
                    board of all, with handedOverAt. The note is shown with the details. Errors as for claim.""")
    @APIResponse(
            responseCode = "201",
            description = LINE,
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HelpLine.class)))
    public RestResponse<HelpLine> handOver(
            @PathParam("id") IncidentId id,
            @PathParam("household") HouseholdId household,
            @NotNull @Valid HandOver body) {
        return created(steps.handOver(caller.actor(), id, household, body.note()));
    }

    @POST
    @Path("{id}/help/{household}/done")
    @Does(Action.SAFETY_HELP)
    @Idempotent
    @Operation(summary = "Says that requests were seen to", description = """
                    Closes exactly the requests whose numbers are named, as they stood on the board; one that came since stays \
                    open, and the household with it (see reopened). May be kept while there is no connection and sent later, \
                    any number of times. 400: a number is no request of this household. 409 `help-already-claimed`: somebody \
                    else has it. 409 `help-not-open`: the household has cancelled meanwhile.""")
    @APIResponse(
            responseCode = "201",
            description = LINE,
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HelpLine.class)))
    public RestResponse<HelpLine> done(
            @PathParam("id") IncidentId id,
            @PathParam("household") HouseholdId household,
            @NotNull @Valid HelpDone body) {
        return created(endings.done(caller.actor(), id, household, body));
    }

    @POST
    @Path("{id}/help/{household}/looks")
    @Does(Action.SAFETY_HELP)
    @Operation(summary = "Looks at the details of a household that asked for help", description = """
                    Name, address, phone numbers, position, what was said and by whom; each look is written down with its \
                    reason. While a request stands open or the caller has the claim: otherwise 409 `help-not-open`. 409 \
                    `help-check-over`: the check ended more than 24 hours ago and nothing stands open there. Keep nothing of it on the phone. 404 as for \
                    claim.""")
    @APIResponse(
            responseCode = "200",
            description = "The details",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HelpDetails.class)))
    public RestResponse<HelpDetails> look(
            @PathParam("id") IncidentId id,
            @PathParam("household") HouseholdId household,
            @NotNull @Valid HelpLook body) {
        return RestResponse.ResponseBuilder.ok(looks.look(caller.actor(), id, household, body.reason()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static RestResponse<HelpLine> created(HelpLine line) {
        return RestResponse.status(RestResponse.Status.CREATED, line);
    }
}
