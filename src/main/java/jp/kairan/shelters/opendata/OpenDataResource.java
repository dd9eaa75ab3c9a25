package jp.kairan.shelters.opendata;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.Uncompressed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import jp.kairan.access.Action;
import jp.kairan.access.Does;
import jp.kairan.kernel.Rendered;
import jp.kairan.phrases.Phrases;
import jp.kairan.shelters.Shelter;
import jp.kairan.shelters.ShelterKind;
import jp.kairan.shelters.Shelters;
import jp.kairan.shelters.Snapshot;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Open data of shelters for anybody. */
@Path("/api/v1/open-data")
@Tag(name = "Open data", description = "For maps, other services and whoever builds something of their own")
class OpenDataResource {
    private static final String CSV = "text/csv";
    private static final String GEO_JSON = "application/geo+json";

    private final Shelters shelters;
    private final StandardList list;
    private final OpenDataConfig config;
    private final Phrases phrases;
    private final ObjectMapper json;
    private final Clock clock;

    /** What tells one file from another. */
    private record Question(String type, ShelterKind kind, LocalDate day) {}

    OpenDataResource(
            Shelters shelters,
            StandardList list,
            OpenDataConfig config,
            Phrases phrases,
            ObjectMapper json,
            Clock clock) {
        this.shelters = shelters;
        this.list = list;
        this.config = config;
        this.phrases = phrases;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Path("shelters.csv")
    @Produces(CSV)
    @Uncompressed
    @Does(Action.PUBLIC)
    @Operation(summary = "Gives the list of shelters as open data", description = """
                    自治体標準オープンデータセット 指定緊急避難場所一覧, its columns in its order, and after them 開設状況, 混雑状況, 避難者数, 時点. \
                    UTF-8 with a byte order mark. Cells that a spreadsheet would run as a formula begin with an apostrophe. \
                    Struck-off shelters are left out. At most a second old; ask again with the ETag as If-None-Match. The \
                    licence is in the header Link.""")
    @APIResponse(
            responseCode = "200",
            description = "The list",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the answer with this ETag")
    public RestResponse<byte[]> csv(
            @QueryParam("kind")
                    @DefaultValue("EMERGENCY_PLACE")
                    @Parameter(
                            description =
                                    "Only what is designated as it; the standard's list is that of EMERGENCY_PLACE")
                    ShelterKind kind,
            @Context HttpHeaders request) {
        return answer(request, CSV, kind, found -> Rendered.of(list.of(found), CSV + ";charset=UTF-8"));
    }

    @GET
    @Path("shelters.geojson")
    @Produces(GEO_JSON)
    @Uncompressed
    @Does(Action.PUBLIC)
    @Operation(summary = "Gives shelters as GeoJSON", description = """
                    RFC 7946, of every kind unless one is named, with what holds now. Struck-off shelters and those without a \
                    position are left out. At most a second old; ask again with the ETag as If-None-Match.""")
    @APIResponse(
            responseCode = "200",
            description = "The shelters",
            content = @Content(mediaType = GEO_JSON, schema = @Schema(implementation = GeoShelters.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the answer with this ETag")
    public RestResponse<byte[]> geoJson(
            @QueryParam("kind") @Parameter(description = "Only what is designated as it", example = "SHELTER")
                    ShelterKind kind,
            @Context HttpHeaders request) {
        return answer(
                request,
                GEO_JSON,
                kind,
                found -> Rendered.json(json, GeoShelters.of(found, config, phrases))
                        .with(HttpHeaders.CONTENT_TYPE, GEO_JSON));
    }

    private RestResponse<byte[]> answer(
            HttpHeaders request, String type, ShelterKind kind, Function<List<Shelter>, Rendered> form) {
        Snapshot now = shelters.now();
        LocalDate today = LocalDate.now(clock);
        return now.renderings()
                .of(
                        new Question(type, kind, today),
                        () -> form.apply(of(now, kind, today))
                                .with(HttpHeaders.LINK, "<" + config.licence() + ">; rel=\"license\""))
                .to(request);
    }

    private static List<Shelter> of(Snapshot now, ShelterKind kind, LocalDate today) {
        return now.on(today).stream()
                .filter(shelter -> kind == null || shelter.particulars().kinds().contains(kind))
                .toList();
    }
}
