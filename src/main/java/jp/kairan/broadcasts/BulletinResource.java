package jp.kairan.broadcasts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import jp.kairan.access.Action;
import jp.kairan.access.BroadcastId;
import jp.kairan.access.Does;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Sha256;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Broadcasts for anybody who reads. */
@Path("/api/v1/broadcasts")
@Tag(name = "Broadcasts", description = "What city hall says to everybody")
class BulletinResource {
    private final Bulletins bulletins;
    private final BulletinWords words;
    private final UnitPaths paths;
    private final Clock clock;

    BulletinResource(Bulletins bulletins, BulletinWords words, UnitPaths paths, Clock clock) {
        this.bulletins = bulletins;
        this.words = words;
        this.paths = paths;
        this.clock = clock;
    }

    @GET
    @Does(Action.PUBLIC)
    @Operation(summary = "Lists what city hall says now", description = """
                    For anybody, without signing in: the last word of every broadcast that holds, the newest first, at most \
                    a second old. Ask again with the ETag as If-None-Match. Words are in the language of Accept-Language \
                    where there are any in it by now. Drills are among them: show `drill`.""")
    @APIResponse(
            responseCode = "200",
            description = "What holds now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BulletinList.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the answer with this ETag")
    public RestResponse<BulletinList> list(
            @QueryParam("unit") @Parameter(description = "Only what concerns people in this unit") UnitId unit,
            @Context Request request) {
        Language reader = words.reader();
        UnitPath path = unit == null ? null : paths.of(unit).orElseThrow(KernelProblem.NOT_FOUND::problem);
        BulletinBoard board = bulletins.now();
        List<Bulletin> found = board.current(Instant.now(clock)).stream()
                .map(Course::last)
                .filter(bulletin -> path == null || bulletin.concerns(path))
                .toList();
        String shown = found.stream()
                .map(each -> each.broadcast() + "-" + each.no())
                .toList()
                .toString();
        return unlessKnown(
                request,
                board.version() + shown,
                reader,
                () -> new BulletinList(
                        found.stream().map(each -> words.view(each, reader)).toList()));
    }

    @GET
    @Path("{id}")
    @Does(Action.PUBLIC)
    @Operation(
            summary = "Shows a broadcast from its first word to its last",
            description = "For anybody, also when it is over. 404 for one of which nothing went out yet.")
    @APIResponse(
            responseCode = "200",
            description = "The broadcast",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CourseView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the answer with this ETag")
    public RestResponse<CourseView> one(@PathParam("id") BroadcastId id, @Context Request request) {
        Language reader = words.reader();
        Course course = bulletins.find(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        boolean current = course.current(Instant.now(clock));
        CourseView view = new CourseView(id, current, views(course, reader));
        return unlessKnown(request, view.toString(), reader, () -> view);
    }

    private List<BulletinView> views(Course course, Language reader) {
        List<BulletinView> views = new ArrayList<>(course.bulletins().stream()
                .map(bulletin -> words.view(bulletin, reader))
                .toList());
        Collections.reverse(views);
        return views;
    }

    private static <T> RestResponse<T> unlessKnown(Request request, String version, Language reader, Supplier<T> body) {
        EntityTag tag = new EntityTag(Sha256.of(version + "|" + reader.tag()).base64Url(22), true);
        RestResponse.ResponseBuilder<T> answer = request.evaluatePreconditions(tag) != null
                ? RestResponse.ResponseBuilder.notModified()
                : RestResponse.ResponseBuilder.ok(body.get());
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=10")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, reader.tag())
                .build();
    }
}
