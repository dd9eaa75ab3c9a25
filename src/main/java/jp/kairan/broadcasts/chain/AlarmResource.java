package jp.kairan.broadcasts.chain;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
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

/** Alarms over HTTP, and the end of single calls, for those who answer for shelters at the city. */
@Path("/api/v1")
@Tag(name = "Shelter calls")
class AlarmResource {
    private final Alarms alarms;
    private final CallBook book;
    private final Caller caller;

    AlarmResource(Alarms alarms, CallBook book, Caller caller) {
        this.alarms = alarms;
        this.book = book;
        this.caller = caller;
    }

    @POST
    @Path("shelter-alarms")
    @Idempotent
    @Does(Action.SHELTER_MANAGE)
    @Operation(summary = "Calls for shelters to be opened", description = """
                    Those named, or all on the register that fit a hazard. Key-holders are asked within seconds, then \
                    deputies, at last the city; residents see of each that it should be open and is not confirmed to be. \
                    Shelters that are open, called already or struck off are left and told with the reason. A drill asks the \
                    same people, marked as a drill, and shows nothing to residents.""")
    @APIResponse(
            responseCode = "201",
            description = "What was called and what was left",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Raised.class)))
    public RestResponse<Raised> raise(@NotNull @Valid NewCalls body) {
        Actor actor = caller.actor();
        return created(actor, alarms.raise(actor, body));
    }

    @GET
    @Path("shelter-alarms/{id}")
    @Does(Action.SHELTER_MANAGE)
    @Operation(
            summary = "Reads what was called at once",
            description =
                    "The calls as they stand now, none before a proposal is started; what was left is told once, by "
                            + "the answer that called.")
    public Raised read(@PathParam("id") AlarmId id) {
        Actor actor = caller.actor();
        return new Raised(id, book.of(actor, id), List.of());
    }

    @GET
    @Path("shelter-alarms/proposals")
    @Does(Action.SHELTER_MANAGE)
    @Operation(summary = "Lists calls that wait for an officer", description = """
                    What rules have found in the reports of the weather service, newest first. Officers of the city get a \
                    notice of the kind SHELTER_CALL_PROPOSAL whose subject is the proposal.""")
    public Page<Alarm> proposals(
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return alarms.proposals(caller.actor(), cursor, limit);
    }

    @POST
    @Path("shelter-alarms/{id}/start")
    @Idempotent
    @Does(Action.SHELTER_MANAGE)
    @Operation(summary = "Starts a proposed call", description = """
                    Calls all shelters fit for its hazard. Started by somebody else already, it stays as it is. 400 where \
                    neither the proposal nor the request tells the hazard; 409 `shelter-proposal-dropped` where it was \
                    dropped or taken back.""")
    @APIResponse(
            responseCode = "201",
            description = "What was called and what was left",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Raised.class)))
    public RestResponse<Raised> start(@PathParam("id") AlarmId id, @NotNull @Valid Start body) {
        Actor actor = caller.actor();
        return created(actor, alarms.start(actor, id, body));
    }

    @DELETE
    @Path("shelter-alarms/{id}")
    @Does(Action.SHELTER_MANAGE)
    @Operation(summary = "Drops a proposed call", description = """
                    It waits no longer; a worse report brings it back. One that was started is called off instead.""")
    public void drop(@PathParam("id") AlarmId id) {
        alarms.drop(caller.actor(), id);
    }

    @POST
    @Path("shelter-calls/{id}/cancellation")
    @Idempotent
    @Does(Action.SHELTER_MANAGE)
    @Operation(summary = "Calls off one call", description = """
                    The shelter need not be opened any more; whoever was asked is told. One that is closed stays as it is.""")
    @APIResponse(
            responseCode = "201",
            description = "The call as it stands now",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CallView.class)))
    public RestResponse<CallView> callOff(@PathParam("id") CallId id) {
        Actor actor = caller.actor();
        alarms.callOff(actor, id);
        return RestResponse.status(RestResponse.Status.CREATED, book.read(actor, id));
    }

    @POST
    @Path("shelter-alarms/{id}/cancellation")
    @Idempotent
    @Does(Action.SHELTER_MANAGE)
    @Operation(summary = "Calls off everything that was called at once", description = """
                    With the id that each call has as its alarm. Shelters that are open stay so; whoever was asked for one \
                    that is not is told.""")
    @APIResponse(
            responseCode = "201",
            description = "All calls of the alarm as they stand now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Raised.class)))
    public RestResponse<Raised> callOffAll(@PathParam("id") AlarmId id) {
        Actor actor = caller.actor();
        alarms.callOff(actor, id);
        return RestResponse.status(RestResponse.Status.CREATED, new Raised(id, book.of(actor, id), List.of()));
    }

    private RestResponse<Raised> created(Actor actor, Alarms.Outcome outcome) {
        return RestResponse.ResponseBuilder.<Raised>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/shelter-alarms/" + outcome.alarm())
                .entity(new Raised(outcome.alarm(), book.of(actor, outcome.alarm()), outcome.left()))
                .build();
    }
}
