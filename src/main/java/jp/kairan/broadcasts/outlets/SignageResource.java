package jp.kairan.broadcasts.outlets;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.Uncompressed;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.kairan.access.Action;
import jp.kairan.access.BroadcastId;
import jp.kairan.access.Does;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.broadcasts.Bulletin;
import jp.kairan.broadcasts.BulletinBoard;
import jp.kairan.broadcasts.Bulletins;
import jp.kairan.broadcasts.UnitPaths;
import jp.kairan.directory.Units;
import jp.kairan.kernel.CurrentRenderings;
import jp.kairan.kernel.Fresh;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Rendered;
import jp.kairan.shelters.Position;
import jp.kairan.shelters.Shelter;
import jp.kairan.shelters.Shelters;
import jp.kairan.shelters.Snapshot;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What screens in lobbies and shops show. */
@Path("/api/v1/signage")
@Tag(name = "Broadcast outlets")
class SignageResource {
    private static final String LANGUAGES = "ja,ja-x-easy,en";

    /** Names are changed by hand, and nobody minds an old one for a quarter of an hour. */
    private static final Duration WHILE = Duration.ofMinutes(15);

    private final Bulletins bulletins;
    private final Shelters shelters;
    private final UnitPaths paths;
    private final Units units;
    private final SignageSlides slides;
    private final ObjectMapper json;
    private final Clock clock;
    private final Fresh<Map<UnitId, String>> names;
    private final CurrentRenderings kept = new CurrentRenderings(16 << 20);

    /** What programmes are made of: how many minutes old a state is changes without it. */
    private record State(String board, String shelters, Instant minute) {}

    /** What tells one programme from another. */
    private record Question(
            UnitId unit, List<Language> languages, Double latitude, Double longitude, List<BroadcastId> shown) {}

    SignageResource(
            Bulletins bulletins,
            Shelters shelters,
            UnitPaths paths,
            Units units,
            SignageSlides slides,
            ObjectMapper json,
            Clock clock) {
        this.bulletins = bulletins;
        this.shelters = shelters;
        this.paths = paths;
        this.units = units;
        this.slides = slides;
        this.json = json;
        this.clock = clock;
        this.names = new Fresh<>(ConcurrentHashMap::new, WHILE, clock);
    }

    @GET
    @Path("{unit}")
    @Produces(MediaType.APPLICATION_JSON)
    @Uncompressed
    @Does(Action.PUBLIC)
    @Operation(summary = "Gives a screen what to show", description = """
                    For screens in lobbies and shops, without signing in: what city hall says now to people at, below or around \
                    the unit, the weightiest first and drills last, each in the languages in turn, then open shelters. Show the \
                    slides one after the other, each for its seconds, and begin again; ask every ten seconds with the ETag as \
                    If-None-Match. No slides: the screen shows what it always shows. Without network go on for a minute at most, \
                    because what is shown as present must be.""")
    @APIResponse(
            responseCode = "200",
            description = "The slides",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SignageProgramme.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the answer with this ETag")
    public RestResponse<byte[]> programme(
            @PathParam("unit") UnitId unit,
            @QueryParam("languages")
                    @DefaultValue(LANGUAGES)
                    @Size(max = 100)
                    @Parameter(
                            description = "Tags in the order in which they are shown, at most six; none: as by default",
                            example = "ja,en,vi")
                    String languages,
            @QueryParam("latitude")
                    @DecimalMin("-90")
                    @DecimalMax("90")
                    @Parameter(
                            description = "Where the screen is mounted, for the nearest shelters",
                            example = "36.5613")
                    Double latitude,
            @QueryParam("longitude") @DecimalMin("-180") @DecimalMax("180") @Parameter(example = "136.6562")
                    Double longitude,
            @Context HttpHeaders request) {
        UnitPath path = paths.of(unit).orElseThrow(KernelProblem.NOT_FOUND::problem);
        List<Language> shown = languages(languages);
        Instant now = clock.instant();
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        Snapshot snapshot = shelters.now();
        BulletinBoard board = bulletins.now();
        List<Bulletin> holding = SignageOrder.of(board, path, now);
        List<BroadcastId> ids = holding.stream().map(Bulletin::broadcast).toList();
        return kept.of(
                        new State(board.version(), snapshot.version(), minute),
                        new Question(unit, shown, latitude, longitude, ids),
                        () -> rendered(unit, holding, snapshot, Position.orNull(latitude, longitude), shown, minute))
                .to(request);
    }

    private static List<Language> languages(String tags) {
        List<Language> named = Arrays.stream(tags.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .map(Language::fromString)
                .distinct()
                .limit(6)
                .toList();
        return named.isEmpty() ? languages(LANGUAGES) : named;
    }

    private Rendered rendered(
            UnitId unit,
            List<Bulletin> holding,
            Snapshot snapshot,
            Position screen,
            List<Language> languages,
            Instant minute) {
        String name = names.get().computeIfAbsent(unit, id -> units.require(id).name());
        List<SignageProgramme.Slide> programme = new ArrayList<>();
        holding.forEach(bulletin -> programme.addAll(slides.of(bulletin, languages)));
        SignageShelters chosen = new SignageShelters(holding, name, screen);
        List<Shelter> open = chosen.among(snapshot, LocalDate.now(clock));
        programme.addAll(slides.of(open, chosen, languages, minute));
        return Rendered.json(json, new SignageProgramme(unit, name, programme));
    }
}
