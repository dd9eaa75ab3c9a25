package jp.kairan.circulars;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Caller;
import jp.kairan.access.CircularId;
import jp.kairan.access.Does;
import jp.kairan.access.UnitId;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Page;
import jp.kairan.notices.AudienceReach;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** Circulars over HTTP: drafting them and looking at them. */
@Path("/api/v1/circulars")
@Tag(name = "Circulars")
class CircularResource {
    private final Circulars circulars;
    private final Shelf shelf;
    private final Readings readings;
    private final Caller caller;

    CircularResource(Circulars circulars, Shelf shelf, Readings readings, Caller caller) {
        this.circulars = circulars;
        this.shelf = shelf;
        this.readings = readings;
        this.caller = caller;
    }

    @POST
    @Does(Action.CIRCULAR_MANAGE)
    @Idempotent
    @Operation(
            summary = "Begins a circular",
            description = "Makes a draft that only the unit's own desk sees. 403: the caller does not publish for the "
                    + "unit. 404: the unit, a part of the audience or a file does not exist for the caller.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CircularView.class)))
    public RestResponse<CircularView> draft(@NotNull @Valid Draft body) {
        Actor actor = caller.actor();
        CircularId id = circulars.draft(actor, body);
        return RestResponse.ResponseBuilder.<CircularView>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/circulars/" + id)
                .entity(shelf.read(actor, id))
                .build();
    }

    @GET
    @Does(Action.CIRCULAR_MANAGE)
    @Operation(
            summary = "Lists the circulars of a unit, newest first",
            description = "For those who publish for the unit or for a unit above it. Drafts of a unit below one's own "
                    + "are not shown. Readers use their inbox instead.")
    public Page<CircularLine> desk(
            @QueryParam("unit") @NotNull UnitId unit,
            @QueryParam("state") CircularState state,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return shelf.desk(caller.actor(), unit, state, cursor, limit);
    }

    @GET
    @Path("{id}")
    @Does(Action.OWN)
    @Blocking
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
    @Operation(
            summary = "Reads a circular, in the language of the caller",
            description = "For whom it is addressed to once it is published, and for its desk at any time, which gets "
                    + "the original. Show `html` or read `text` aloud, and what `translation` says beside them; it is "
                    + "absent where the words are the original. 404: it does not exist or is not addressed to the "
                    + "caller; the two cannot be told apart.")
    public Uni<CircularView> read(
            @PathParam("id") CircularId id,
            @QueryParam("language")
                    @Parameter(
                            description = "Wins over the caller's own language; `ja` is the original",
                            example = "vi")
                    Language language,
            @QueryParam("furigana")
                    @DefaultValue("false")
                    @Parameter(
                            description =
                                    "Puts readings above the kanji of `html` and of the title (`titleHtml`) where they "
                                            + "are in Japanese; plain Japanese always has them",
                            example = "true")
                    boolean furigana) {
        return readings.read(caller.actor(), id, language, furigana);
    }

    @PATCH
    @Path("{id}")
    @Does(Action.CIRCULAR_MANAGE)
    @Operation(
            summary = "Changes a draft or scheduled circular",
            description =
                    "Absent fields stay as they are. 409 `circular-changed`: somebody else changed it first, read "
                            + "it again; 409 `circular-state`: it is published, correct it instead.")
    public CircularView revise(@PathParam("id") CircularId id, @NotNull @Valid Revision body) {
        Actor actor = caller.actor();
        circulars.revise(actor, id, body);
        return shelf.read(actor, id);
    }

    @DELETE
    @Path("{id}")
    @Does(Action.CIRCULAR_MANAGE)
    @Operation(
            summary = "Discards a draft or scheduled circular",
            description = "409: it is published, withdraw it instead.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public RestResponse<Void> discard(@PathParam("id") CircularId id) {
        circulars.discard(caller.actor(), id);
        return RestResponse.noContent();
    }

    @GET
    @Path("{id}/versions")
    @Does(Action.OWN)
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
    @Operation(
            summary = "Lists when and why a circular was corrected, newest first",
            description = "For whoever may read the circular. The words of earlier versions are not shown: they were "
                    + "wrong. Reasons are in the language of the caller where they are known in it already, the others "
                    + "at a later look; the desk gets the original.")
    public Page<VersionLine> versions(
            @PathParam("id") CircularId id,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return readings.versions(caller.actor(), id, cursor, limit);
    }

    @GET
    @Path("{id}/reach")
    @Does(Action.CIRCULAR_MANAGE)
    @Operation(
            summary = "Counts whom a circular reaches",
            description = "Households, people and devices of its audience as of today; to be shown before publishing.")
    public AudienceReach reach(@PathParam("id") CircularId id) {
        return shelf.reach(caller.actor(), id);
    }
}
