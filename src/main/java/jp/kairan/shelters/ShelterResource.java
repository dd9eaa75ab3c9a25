package jp.kairan.shelters;

import io.quarkus.vertx.http.Uncompressed;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import jp.kairan.access.Action;
import jp.kairan.access.Does;
import jp.kairan.access.ShelterId;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Line;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Shelters for anybody who reads. */
@Path("/api/v1")
@Tag(name = "Shelters", description = "Where to flee to and where to stay, and what holds there now")
class ShelterResource {
    private final Shelters shelters;
    private final ShelterAnswers answers;
    private final Clock clock;

    ShelterResource(Shelters shelters, ShelterAnswers answers, Clock clock) {
        this.shelters = shelters;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @Path("shelters")
    @Does(Action.PUBLIC)
    @Operation(summary = "Lists shelters", description = """
                    For anybody, without signing in. At most a second old; ask again with the ETag as If-None-Match. \
                    Show asOf beside every status. Words are in the language of Accept-Language.""")
    @Produces(MediaType.APPLICATION_JSON)
    @Uncompressed
    @APIResponse(
            responseCode = "200",
            description = "A page of shelters, in the order of the register",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ShelterPage.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the answer with this ETag")
    public RestResponse<byte[]> list(
            @QueryParam("hazard") @Parameter(description = "Only those fit for it", example = "EARTHQUAKE")
                    Hazard hazard,
            @QueryParam("kind") @Parameter(example = "SHELTER") ShelterKind kind,
            @QueryParam("state") @Parameter(example = "OPEN") ShelterState state,
            @QueryParam("q")
                    @Size(max = 100)
                    @Line
                    @Parameter(description = "A part of the name, its reading or the address", example = "三谷")
                    String q,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Context HttpHeaders request,
            @Context UriInfo uri) {
        Snapshot now = shelters.now();
        LocalDate today = LocalDate.now(clock);
        Snapshot.Filter filter = new Snapshot.Filter(hazard, kind, state, q);
        return answers.of(
                request,
                now.renderings(),
                new ListQuestion(filter, cursor == null ? null : cursor.key(), limit, today),
                ReadyShelters.list(asked(uri), request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), today),
                () -> ShelterPage.of(now.page(filter, today, cursor, limit).map(answers::view)));
    }

    private static String asked(UriInfo uri) {
        String query = uri.getRequestUri().getRawQuery();
        return uri.getRequestUri().getRawPath() + (query == null ? "" : "?" + query);
    }

    private record ListQuestion(Snapshot.Filter filter, String cursor, int limit, LocalDate day) {}

    @GET
    @Path("shelters/{id}")
    @Does(Action.PUBLIC)
    @Operation(summary = "Shows a shelter", description = "One that was struck off is still shown, with the day.")
    @Produces(MediaType.APPLICATION_JSON)
    @Uncompressed
    @APIResponse(
            responseCode = "200",
            description = "The shelter",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ShelterView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the answer with this ETag")
    public RestResponse<byte[]> one(@PathParam("id") ShelterId id, @Context HttpHeaders request, @Context UriInfo uri) {
        Snapshot now = shelters.now();
        Shelter shelter = now.find(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        return answers.of(
                request,
                now.renderings(id).orElseThrow(KernelProblem.NOT_FOUND::problem),
                "one",
                ReadyShelters.one(asked(uri), request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)),
                () -> answers.view(shelter));
    }

    @POST
    @Path("shelters/nearest")
    @Does(Action.PUBLIC)
    @Operation(summary = "Finds the nearest shelters", description = """
                    Open ones with room come first, then open ones that are full, then those that should be open and are \
                    not confirmed to be (expectedSince), then those of which nobody has said that they are open, last those \
                    that were closed; among equals the nearest. A POST although it changes \
                    nothing: addresses of requests are kept by proxies and browsers, and where somebody is must not be. \
                    Struck-off shelters and those without a position are left out.""")
    @APIResponse(
            responseCode = "200",
            description = "The shelters, the best to go to first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NearestShelters.class)))
    public RestResponse<NearestShelters> nearest(@Valid @NotNull Whereabouts body) {
        Instant now = Instant.now(clock);
        Snapshot.Filter filter = new Snapshot.Filter(body.hazard(), body.kind(), null, null);
        NearestShelters found = new NearestShelters(
                shelters.now().nearest(body.position(), filter, LocalDate.now(clock), body.most()).stream()
                        .map(near -> item(near, now))
                        .toList(),
                now);
        return RestResponse.ResponseBuilder.ok(found)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, answers.reader().tag())
                .build();
    }

    private NearestShelters.Item item(Snapshot.Near near, Instant now) {
        Instant asOf = near.shelter().status().asOf();
        Long age = asOf == null ? null : Math.max(0, Duration.between(asOf, now).toSeconds());
        return new NearestShelters.Item(answers.view(near.shelter()), Math.round(near.metres()), age);
    }
}
