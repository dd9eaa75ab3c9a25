package jp.kairan.broadcasts.outlets;

import io.quarkus.vertx.http.Uncompressed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.BroadcastId;
import jp.kairan.access.Does;
import jp.kairan.broadcasts.BulletinBoard;
import jp.kairan.broadcasts.Bulletins;
import jp.kairan.broadcasts.Course;
import jp.kairan.kernel.AskedLanguage;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Rendered;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A broadcast as a voice reads it. */
@Path("/api/v1/broadcasts/{id}/speech")
@Tag(name = "Broadcast outlets")
class SpeechResource {
    private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";

    private final Bulletins bulletins;
    private final Speech speech;
    private final OutletAnswers kept;
    private final AskedLanguage asked;

    private record Form(Language language) {}

    SpeechResource(Bulletins bulletins, Speech speech, OutletAnswers kept, AskedLanguage asked) {
        this.bulletins = bulletins;
        this.speech = speech;
        this.kept = kept;
        this.asked = asked;
    }

    @GET
    @Produces(TEXT)
    @Does(Action.PUBLIC)
    @Uncompressed
    @Operation(summary = "Gives a broadcast to read aloud", description = """
                    For anybody: the last message as plain text for a voice, in the language of Accept-Language where there \
                    are words in it. A drill says so first and last; a retraction says that it was an error. Times, ranges \
                    and signs are words in Japanese; addresses on the web are left out. At most a second old; ask again \
                    with the ETag as If-None-Match.""")
    @APIResponse(
            responseCode = "200",
            description = "The text",
            content =
                    @Content(
                            mediaType = TEXT,
                            schema = @Schema(implementation = String.class, examples = "避難指示が出ました。")))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the answer with this ETag")
    public RestResponse<byte[]> speech(@PathParam("id") BroadcastId id, @Context HttpHeaders request) {
        BulletinBoard board = bulletins.now();
        Course course = bulletins.find(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        Language language = Reader.language(course, asked);
        return kept.of(
                        board,
                        course,
                        new Form(language),
                        () -> Rendered.of(speech.of(course, language), TEXT).in(language))
                .to(request);
    }
}
