package jp.kairan.translation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.kernel.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Translations over HTTP, for the desk of the thing that is translated. */
@Path("/api/v1/translations/{kind}/{subject}")
@Tag(name = "Translations", description = "What persons write in other languages, and how it stands with each")
class TranslationResource {
    private final Corrections corrections;
    private final Caller caller;

    TranslationResource(Corrections corrections, Caller caller) {
        this.corrections = corrections;
        this.caller = caller;
    }

    /** The languages of a thing. */
    record Languages(List<TranslationLine> items) {}

    @GET
    @Does(Action.OWN)
    @Operation(
            summary = "Says how it stands with every language of a thing",
            description =
                    "For whoever handles the thing. `kind` and `subject` are those of its notice. Asks no engine.")
    public Languages overview(@PathParam("kind") String kind, @PathParam("subject") UUID subject) {
        return new Languages(corrections.overview(caller.actor(), kind, subject));
    }

    @GET
    @Path("{language}")
    @Does(Action.OWN)
    @Operation(
            summary = "Shows a thing's words in one language beside the original",
            description = "With lines of the translation memory that fit. Send `sourceHash` back with a translation.")
    public TranslationSheet sheet(
            @PathParam("kind") String kind,
            @PathParam("subject") UUID subject,
            @PathParam("language") Language language) {
        return corrections.sheet(caller.actor(), kind, subject, language);
    }

    @PUT
    @Path("{language}")
    @Does(Action.OWN)
    @Operation(
            summary = "Writes a translation by a person",
            description =
                    "Goes before whatever a machine made, for every reader, at once; its lines are remembered for "
                            + "later texts of the unit and those below it, or of the whole city where the city's office wrote "
                            + "it. `missing` names facts that the translation does not contain: show them. 409 "
                            + "`translation-source-changed`: read the original again.")
    public TranslationSheet write(
            @PathParam("kind") String kind,
            @PathParam("subject") UUID subject,
            @PathParam("language") Language language,
            @NotNull @Valid Correction body) {
        return corrections.write(caller.actor(), kind, subject, language, body);
    }

    @DELETE
    @Path("{language}")
    @Does(Action.OWN)
    @Operation(
            summary = "Takes back what persons wrote in a language",
            description = "What was remembered from it is forgotten, too. Doing it again changes nothing.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public RestResponse<Void> erase(
            @PathParam("kind") String kind,
            @PathParam("subject") UUID subject,
            @PathParam("language") Language language) {
        corrections.erase(caller.actor(), kind, subject, language);
        return RestResponse.noContent();
    }
}
