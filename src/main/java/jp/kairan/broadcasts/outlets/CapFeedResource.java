package jp.kairan.broadcasts.outlets;

import io.quarkus.vertx.http.Uncompressed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import jp.kairan.access.Action;
import jp.kairan.access.BroadcastId;
import jp.kairan.access.Does;
import jp.kairan.broadcasts.Bulletin;
import jp.kairan.broadcasts.BulletinBoard;
import jp.kairan.broadcasts.Bulletins;
import jp.kairan.broadcasts.Course;
import jp.kairan.cap.CapWriter;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Rendered;
import jp.kairan.xml.AtomFeed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Broadcasts for other systems of warning. */
@Path("/api/v1/cap")
@Tag(name = "Broadcast outlets", description = "Broadcasts in the forms that other systems take up")
class CapFeedResource {
    private final Bulletins bulletins;
    private final CapFeed feed;
    private final CapMessages messages;
    private final OutletAnswers kept;
    private final Clock clock;

    CapFeedResource(Bulletins bulletins, CapFeed feed, CapMessages messages, OutletAnswers kept, Clock clock) {
        this.bulletins = bulletins;
        this.feed = feed;
        this.messages = messages;
        this.kept = kept;
        this.clock = clock;
    }

    @GET
    @Produces(AtomFeed.MEDIA_TYPE)
    @Uncompressed
    @Does(Action.PUBLIC)
    @Operation(summary = "Feeds CAP messages", description = """
                    Atom (RFC 4287), for anybody: of each broadcast the last message, as long as it holds, and for a day \
                    after an all-clear or a retraction. At most a second old; ask again with the ETag as If-None-Match. \
                    Drills are among them: read the status of each message.""")
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content = @Content(mediaType = AtomFeed.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the answer with this ETag")
    public RestResponse<byte[]> feed(@Context HttpHeaders request) {
        BulletinBoard board = bulletins.now();
        Instant now = clock.instant();
        // What is listed changes as the hours pass, without anything on the board being another.
        String listed = feed.listed(board, now).stream()
                .map(course -> course.id().toString())
                .collect(Collectors.joining(",", "cap|", ""));
        String thing =
                board.courses().isEmpty() ? listed + now.atZone(clock.getZone()).toLocalDate() : listed;
        return kept.of(board, thing, () -> Rendered.of(feed.of(board, now), AtomFeed.MEDIA_TYPE))
                .to(request);
    }

    @GET
    @Path("{broadcast}/{no}")
    @Produces(CapWriter.MEDIA_TYPE)
    @Uncompressed
    @Does(Action.PUBLIC)
    @Operation(summary = "Shows a CAP message", description = """
                    One message of a broadcast in CAP 1.2, with one info per language. A message never changes: what \
                    corrects or ends it is another one, which refers to it. A retraction is a Cancel, an all-clear an \
                    Update with responseType AllClear, a drill has the status Exercise.""")
    @APIResponse(
            responseCode = "200",
            description = "The message",
            content = @Content(mediaType = CapWriter.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the answer with this ETag")
    public RestResponse<byte[]> message(
            @PathParam("broadcast") BroadcastId broadcast,
            @PathParam("no") @Parameter(description = "Of the message in its broadcast, from 1", example = "1") int no,
            @Context HttpHeaders request) {
        BulletinBoard board = bulletins.now();
        Course course = bulletins.find(broadcast).orElseThrow(KernelProblem.NOT_FOUND::problem);
        Bulletin bulletin = course.bulletins().stream()
                .filter(each -> each.no() == no)
                .findFirst()
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
        return kept.of(
                        board,
                        course,
                        no,
                        () -> Rendered.of(CapWriter.write(messages.of(course, bulletin)), CapWriter.MEDIA_TYPE))
                .to(request);
    }
}
