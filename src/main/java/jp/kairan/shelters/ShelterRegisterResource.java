package jp.kairan.shelters;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.ShelterId;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Shelters for those who keep them. */
@Path("/api/v1")
@Tag(name = "Shelters")
class ShelterRegisterResource {
    private final Shelters shelters;
    private final ShelterAnswers answers;
    private final Caller caller;

    ShelterRegisterResource(Shelters shelters, ShelterAnswers answers, Caller caller) {
        this.shelters = shelters;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Path("shelters")
    @Idempotent
    @Does(Action.SHELTER_MANAGE)
    @Operation(
            summary = "Adds a shelter",
            description = "For a place that no list has, such as one that people opened themselves. Nobody is told.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ShelterView.class)))
    public RestResponse<ShelterView> add(@Valid @NotNull ShelterForm body) {
        return created(shelters.add(caller.actor(), body.particulars()));
    }

    @PUT
    @Path("shelters/{id}")
    @Does(Action.SHELTER_MANAGE)
    @Operation(
            summary = "Replaces the particulars of a shelter",
            description =
                    "All of them: what is absent becomes unknown. What was said of the shelter stays, and nobody is "
                            + "told. With closedOn it is struck off from that day; without it comes back.")
    public ShelterView edit(@PathParam("id") ShelterId id, @Valid @NotNull ShelterForm body) {
        return answers.view(shelters.edit(caller.actor(), id, body.particulars()));
    }

    @POST
    @Path("shelters/{id}/statuses")
    @Idempotent
    @Does(Action.SHELTER_MANAGE)
    @Operation(
            summary = "Says what holds for a shelter",
            description =
                    "Everything said is kept. What holds is what was said of the latest moment; of two of the same moment "
                            + "the one that arrived last. The answer is the shelter as it stands now, which may be "
                            + "another's later word.")
    @APIResponse(
            responseCode = "201",
            description = "Said",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ShelterView.class)))
    public RestResponse<ShelterView> say(@PathParam("id") ShelterId id, @Valid @NotNull StatusForm body) {
        return created(shelters.say(caller.actor(), id, body.status()));
    }

    @GET
    @Path("shelters/{id}/statuses")
    @Does(Action.SHELTER_MANAGE)
    @Operation(
            summary = "Lists everything said of a shelter",
            description = "What arrived last first, also what never held because something later had been said.")
    public Page<Saying> said(
            @PathParam("id") ShelterId id,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return shelters.said(caller.actor(), id, cursor, limit);
    }

    private RestResponse<ShelterView> created(Shelter shelter) {
        return RestResponse.ResponseBuilder.<ShelterView>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/shelters/" + shelter.id())
                .entity(answers.view(shelter))
                .build();
    }
}
