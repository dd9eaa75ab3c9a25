package jp.kairan.broadcasts.outlets;

import io.quarkus.vertx.http.Uncompressed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jp.kairan.access.Action;
import jp.kairan.access.BroadcastId;
import jp.kairan.access.Does;
import jp.kairan.broadcasts.Bulletin;
import jp.kairan.broadcasts.BulletinBoard;
import jp.kairan.broadcasts.Bulletins;
import jp.kairan.broadcasts.Course;
import jp.kairan.ical.VCalendar;
import jp.kairan.kernel.AskedLanguage;
import jp.kairan.kernel.Disposition;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Rendered;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What a broadcast tells of to go to, for calendars. */
@Path("/api/v1/broadcasts/{id}/calendar")
@Tag(name = "Broadcast outlets")
class HappeningResource {
    private final Bulletins bulletins;
    private final HappeningCalendar calendar;
    private final OutletAnswers kept;
    private final AskedLanguage asked;

    private record Form(Language language) {}

    HappeningResource(Bulletins bulletins, HappeningCalendar calendar, OutletAnswers kept, AskedLanguage asked) {
        this.bulletins = bulletins;
        this.calendar = calendar;
        this.kept = kept;
        this.asked = asked;
    }

    @GET
    @Produces(VCalendar.MEDIA_TYPE)
    @Uncompressed
    @Does(Action.PUBLIC)
    @Operation(summary = "Gives a broadcast's date to a calendar", description = """
                    For anybody: iCalendar (RFC 5545) with one entry, for a broadcast that tells of something to go to, \
                    such as a water supply point; 404 for any other. The entry keeps its UID, its SEQUENCE goes up with \
                    each message, and it is CANCELLED when the broadcast is retracted.""")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content =
                    @Content(
                            mediaType = VCalendar.MEDIA_TYPE,
                            schema = @Schema(implementation = String.class, examples = "BEGIN:VCALENDAR")))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the answer with this ETag")
    public RestResponse<byte[]> calendar(@PathParam("id") BroadcastId id, @Context HttpHeaders request) {
        BulletinBoard board = bulletins.now();
        Course course = bulletins.find(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        Bulletin.Happening happening =
                HappeningCalendar.happening(course).orElseThrow(KernelProblem.NOT_FOUND::problem);
        Language language = Reader.language(course, asked);
        return kept.of(board, course, new Form(language), () -> rendered(course, happening, language))
                .to(request);
    }

    private Rendered rendered(Course course, Bulletin.Happening happening, Language language) {
        return Rendered.of(calendar.of(course, happening, language), VCalendar.MEDIA_TYPE)
                .in(language)
                .with(HttpHeaders.CONTENT_DISPOSITION, Disposition.save("broadcast.ics"));
    }
}
