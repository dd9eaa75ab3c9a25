package jp.kairan.broadcasts.chain;

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
import jakarta.ws.rs.core.MediaType;
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

/** Calls over HTTP for those who are called. */
@Path("/api/v1")
@Tag(name = "Shelter calls", description = "Getting shelters opened: who keeps them, who is called, who comes")
class CallResource {
    private final Chain chain;
    private final CallBook book;
    private final Caller caller;

    CallResource(Chain chain, CallBook book, Caller caller) {
        this.chain = chain;
        this.book = book;
        this.caller = caller;
    }

    @GET
    @Path("shelter-calls/mine")
    @Does(Action.OWN)
    @Operation(summary = "Lists the caller's open calls", description = """
                    For the phone of a key-holder or deputy: calls for which they were asked, and those for shelters that \
                    they keep though others were asked first. Newest first; drills are marked.""")
    public Page<CallView> mine(
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return book.mine(caller.actor(), cursor, limit);
    }

    @GET
    @Path("shelter-calls/{id}")
    @Does(Action.OWN)
    @Operation(summary = "Reads a call", description = """
                    For those who were asked, those who keep the shelter, and the city. Notices of the kinds SHELTER_CALL (to \
                    key-holders) and SHELTER_CALL_DEPUTY have its id as their subject.""")
    public CallView read(@PathParam("id") CallId id) {
        return book.read(caller.actor(), id);
    }

    @POST
    @Path("shelter-calls/{id}/acknowledgement")
    @Idempotent
    @Does(Action.OWN)
    @Operation(summary = "Says that the caller comes to open the shelter, and when", description = """
                    The chain waits for the earliest promise; where that time passes and the shelter is not open, others are \
                    asked as well. Saying the same again changes nothing, nor does saying anything once the call is closed: \
                    the answer is the call as it stands. 404 to whom the call does not concern.""")
    @APIResponse(
            responseCode = "201",
            description = "The call as it stands now",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CallView.class)))
    public RestResponse<CallView> acknowledge(@PathParam("id") CallId id, @NotNull @Valid Acknowledgement body) {
        Actor actor = caller.actor();
        chain.acknowledge(actor, id, body);
        return RestResponse.status(RestResponse.Status.CREATED, book.read(actor, id));
    }

    @POST
    @Path("shelter-calls/{id}/refusal")
    @Idempotent
    @Does(Action.OWN)
    @Operation(summary = "Says that the caller cannot come, or no longer", description = """
                    Where nobody of those asked can come, the next are asked at once. Saying it again changes nothing, nor \
                    does saying anything once the call is closed. 404 to whom the call does not concern.""")
    @APIResponse(
            responseCode = "201",
            description = "The call as it stands now",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CallView.class)))
    public RestResponse<CallView> refuse(@PathParam("id") CallId id, @NotNull @Valid Refusal body) {
        Actor actor = caller.actor();
        chain.refuse(actor, id, body.asOf());
        return RestResponse.status(RestResponse.Status.CREATED, book.read(actor, id));
    }

    @POST
    @Path("shelter-calls/{id}/opening")
    @Idempotent
    @Does(Action.OWN)
    @Operation(summary = "Says that the caller has opened the shelter", description = """
                    Residents see it as open at once; of a drill nobody sees anything. Saying it again changes nothing. Where \
                    the city has said otherwise of a later moment that holds, and the call stays open. \
                    409 `shelter-call-over`: the call was called off before that moment. 409 `shelter-struck-off`: the \
                    shelter is no longer on the register. 404 to whom the call does not concern.""")
    @APIResponse(
            responseCode = "201",
            description = "The call as it stands now",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CallView.class)))
    public RestResponse<CallView> open(@PathParam("id") CallId id, @NotNull @Valid Opening body) {
        Actor actor = caller.actor();
        chain.open(actor, id, body);
        return RestResponse.status(RestResponse.Status.CREATED, book.read(actor, id));
    }
}
