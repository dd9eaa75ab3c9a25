package jp.kairan.translation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.ProblemDetails;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Translations over HTTP, for the desk of the thing that is translated. */
@Path("/api/v1/translations/{kind}/{subject}")
@Tag(name = "Translations", description = "What persons write in other languages, and how it stands with each")
class TranslationResource {
    private static final String KIND = "CIRCULAR or EVENT, as `kind` of its notice";
    private static final String SUBJECT = "Id of the circular or the event, as `subject` of its notice";
    private static final String LANGUAGE = "Any of the languages but `ja`, which is the original (404)";
    private static final String SOURCE_CHANGED = """
            {"type":"urn:kairan:problem:translation-source-changed",\
            "title":"The original was changed since it was read","status":409,\
            "message":"翻訳している間に、もとの文章が変わりました。新しい文章を確かめてから、もう一度入力してください。"}""";

    private final Corrections corrections;
    private final Caller caller;

    TranslationResource(Corrections corrections, Caller caller) {
        this.corrections = corrections;
        this.caller = caller;
    }

    /** The languages of a thing. */
    @Schema(description = "How it stands with every language of a thing but Japanese")
    record TranslationOverview(List<TranslationLine> items) {}

    @GET
    @Does(Action.OWN)
    @Operation(
            summary = "Says how it stands with every language of a thing",
            description = "For whoever handles the thing, published or not. Asks no engine.")
    public TranslationOverview overview(
            @Parameter(description = KIND, example = "CIRCULAR") @PathParam("kind") String kind,
            @Parameter(description = SUBJECT) @PathParam("subject") UUID subject) {
        return new TranslationOverview(corrections.overview(caller.actor(), kind, subject));
    }

    @GET
    @Path("{language}")
    @Does(Action.OWN)
    @Operation(
            summary = "Shows a thing's words in one language beside the original",
            description =
                    "With up to 60 lines of the translation memory that fit. Send `sourceHash` back with a translation.")
    public TranslationSheet sheet(
            @Parameter(description = KIND, example = "CIRCULAR") @PathParam("kind") String kind,
            @Parameter(description = SUBJECT) @PathParam("subject") UUID subject,
            @Parameter(description = LANGUAGE) @PathParam("language") Language language) {
        return corrections.sheet(caller.actor(), kind, subject, language);
    }

    @PUT
    @Path("{language}")
    @Does(Action.OWN)
    @Operation(summary = "Writes a translation by a person", description = """
                    Goes before whatever a machine made, for every reader, at once. Fields that are left out stay as they \
                    are; a field the thing does not have is 404, and then nothing is written. Of the desk and the city's \
                    office whoever wrote last for a field is read. Keep the line breaks of the original: then each line is \
                    remembered for later texts of the unit and those below it, or of the whole city where the city's \
                    office wrote it. Lines of what readers do not have yet, and of what is sensitive, are not remembered; \
                    what was translated before it was published is remembered once it is sent again. A text has one line \
                    where its original has, at most four times its characters and 100 more, and no controls or marks that turn the \
                    direction of writing: otherwise 400. `missing` names facts that the translation does not contain: \
                    show them; it was written all the same.""")
    @APIResponse(
            responseCode = "200",
            description = "Written; the words as they are now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TranslationSheet.class)))
    @APIResponse(
            responseCode = "409",
            description = "`translation-source-changed`: nothing was written; show the new original and go on",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(ref = "Problem"),
                            example = SOURCE_CHANGED))
    public TranslationSheet write(
            @Parameter(description = KIND, example = "CIRCULAR") @PathParam("kind") String kind,
            @Parameter(description = SUBJECT) @PathParam("subject") UUID subject,
            @Parameter(description = LANGUAGE) @PathParam("language") Language language,
            @NotNull @Valid Correction body) {
        return corrections.write(caller.actor(), kind, subject, language, body);
    }

    @DELETE
    @Path("{language}")
    @Does(Action.OWN)
    @Operation(summary = "Takes back what persons wrote in a language", description = """
                    A desk takes back what it wrote itself; what the city's office wrote stays, and only the office takes \
                    it back, the desk's with it. What was remembered from it is forgotten, too, and nothing of other \
                    things. Doing it again changes nothing.""")
    @APIResponse(responseCode = "204", description = "It is gone")
    public RestResponse<Void> erase(
            @Parameter(description = KIND, example = "CIRCULAR") @PathParam("kind") String kind,
            @Parameter(description = SUBJECT) @PathParam("subject") UUID subject,
            @Parameter(description = LANGUAGE) @PathParam("language") Language language) {
        corrections.erase(caller.actor(), kind, subject, language);
        return RestResponse.noContent();
    }
}
