package jp.kairan.translation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jp.kairan.access.Action;
import jp.kairan.access.Does;
import jp.kairan.kernel.AskedLanguage;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Language;
import jp.kairan.phrases.Phrases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The fixed phrases over HTTP, for phones to keep before they are needed. */
@Path("/api/v1/phrases")
@Tag(name = "Languages", description = "Languages and the fixed phrases in them")
class PhraseResource {
    private static final String AN_HOUR = "public, max-age=3600";

    private final Phrases phrases;
    private final AskedLanguage asked;

    PhraseResource(Phrases phrases, AskedLanguage asked) {
        this.phrases = phrases;
        this.asked = asked;
    }

    @GET
    @Path("/{group}")
    @Does(Action.PUBLIC)
    @Operation(summary = "Lists the fixed phrases of a group in a language", description = """
                    Groups: labels, push, problems, safety, shelters, alerts, snow, app, desk. Keep them on the phone, so that they are \
                    there when the network is not, and ask again with the ETag as If-None-Match. No phrase is ever \
                    translated by a machine. Where there is none in the language it comes in English, otherwise in \
                    Japanese, and says so. 404 for a group that does not exist.""")
    @APIResponse(
            responseCode = "200",
            description = "All phrases of the group",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PhraseList.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the answer with this ETag")
    public RestResponse<PhraseList> phrases(
            @Parameter(example = "shelters") @PathParam("group") String group,
            @Parameter(description = "BCP 47 tag; absent: Accept-Language, otherwise Japanese", example = "vi")
                    @QueryParam("language")
                    Language language,
            @Context Request request) {
        if (!Phrases.GROUPS.contains(group)) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        Language reader = language == null ? asked.language().orElse(Language.JA) : language;
        EntityTag tag = new EntityTag(phrases.version(group, reader));
        boolean unchanged = request.evaluatePreconditions(tag) != null;
        RestResponse.ResponseBuilder<PhraseList> response = unchanged
                ? RestResponse.ResponseBuilder.notModified()
                : RestResponse.ResponseBuilder.ok(list(group, reader));
        if (language == null) {
            response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, AN_HOUR)
                .header(HttpHeaders.CONTENT_LANGUAGE, reader.tag())
                .build();
    }

    private PhraseList list(String group, Language reader) {
        return new PhraseList(
                reader,
                phrases.version(group, reader),
                phrases.group(group, reader).stream().map(PhraseList.Line::of).toList());
    }
}
