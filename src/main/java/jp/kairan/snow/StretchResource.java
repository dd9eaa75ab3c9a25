package jp.kairan.snow;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
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

/** What is cleared of snow, over HTTP. */
@Path("/api/v1/snow")
@Tag(name = "Snow", description = "What is cleared of snow, and help with shovelling")
class StretchResource {
    private final Stretches stretches;
    private final StretchAnswers answers;
    private final Caller caller;

    StretchResource(Stretches stretches, StretchAnswers answers, Caller caller) {
        this.stretches = stretches;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @Does(Action.PUBLIC)
    @Operation(summary = "Lists what is cleared of snow", description = """
                    For anybody, without signing in. At most a second old; ask again with the ETag as If-None-Match. \
                    Show asOf or hoursOld beside every state. Words are in the language of Accept-Language; names and notes \
                    are Japanese.""")
    @APIResponse(responseCode = "200", description = "A page of stretches, in the order in which they were added")
    @APIResponse(responseCode = "304", description = "Nothing has changed since the answer with this ETag")
    public RestResponse<Page<StretchView>> list(
            @QueryParam("unit") @Parameter(description = "Those of this unit and of all below it; absent: all")
                    UnitId unit,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Context Request request) {
        return answers.unlessKnown(request, stretches.under(unit, cursor, limit));
    }

    @GET
    @Path("{id}")
    @Does(Action.PUBLIC)
    @Operation(
            summary = "Reads what is cleared of one stretch",
            description = "As the list shows it, at most a second old. 404 once it is dropped.")
    public StretchView read(@PathParam("id") StretchId id) {
        return answers.view(stretches.shown(id));
    }

    @POST
    @Does(Action.SNOW_MANAGE)
    @Idempotent
    @Operation(summary = "Adds a street or a whole area", description = """
                    The city does so for any unit, officers of an association for their own. 409 `snow-stretch-exists`: the \
                    unit has it already.""")
    @APIResponse(
            responseCode = "201",
            description = "The stretch, UNKNOWN until something is said of it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StretchView.class)))
    public RestResponse<StretchView> add(@NotNull @Valid NewStretch body) {
        Stretch added = stretches.add(caller.actor(), body);
        return created("/api/v1/snow/" + added.id(), added);
    }

    @POST
    @Path("{id}/statuses")
    @Does(Action.SNOW_MANAGE)
    @Idempotent
    @Operation(summary = "Says what holds for a stretch", description = """
                    Kept beside everything said before; what was said of the latest moment holds, however late it arrived.""")
    @APIResponse(
            responseCode = "201",
            description = "The stretch as it stands now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StretchView.class)))
    public RestResponse<StretchView> say(@PathParam("id") StretchId id, @NotNull @Valid NewSaying body) {
        return created("/api/v1/snow/" + id + "/statuses", stretches.say(caller.actor(), id, body));
    }

    @GET
    @Path("{id}/statuses")
    @Does(Action.SNOW_MANAGE)
    @Operation(summary = "Lists what was said of a stretch", description = "What arrived last comes first.")
    public Page<SnowSaying> said(
            @PathParam("id") StretchId id,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return stretches.said(caller.actor(), id, cursor, limit);
    }

    @DELETE
    @Path("{id}")
    @Does(Action.SNOW_MANAGE)
    @Operation(summary = "Drops a stretch", description = "It is shown no more; what was said of it is kept.")
    @APIResponse(responseCode = "204", description = "It is shown no more")
    public void drop(@PathParam("id") StretchId id) {
        stretches.drop(caller.actor(), id);
    }

    private RestResponse<StretchView> created(String where, Stretch now) {
        return RestResponse.ResponseBuilder.<StretchView>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, where)
                .entity(answers.view(now))
                .build();
    }
}
