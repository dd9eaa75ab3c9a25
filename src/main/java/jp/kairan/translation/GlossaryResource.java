package jp.kairan.translation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.kernel.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The glossary over HTTP. */
@Path("/api/v1/glossary")
@Tag(name = "Glossary", description = "What things of neighbourhood life and disasters are called in other languages")
class GlossaryResource {
    private static final String LANGUAGE = "Any language but ja and ja-x-easy";
    private static final String TERM =
            "In Japanese, percent-encoded UTF-8: 1 to 60 characters with a letter, none of / \\ ; ⟦ ⟧";

    private final Glossary glossary;
    private final Caller caller;

    GlossaryResource(Glossary glossary, Caller caller) {
        this.glossary = glossary;
        this.caller = caller;
    }

    @GET
    @Does(Action.OWN)
    @Operation(
            summary = "Lists the glossary in a language",
            description = "Whole, without pages: it is short. For whoever is signed in. The city's own words come with"
                    + " origin CITY and stand in the place of the service's. 400 for ja and ja-x-easy.")
    public GlossaryWords of(@QueryParam("language") @NotNull Language language) {
        return new GlossaryWords(glossary.entries(caller.actor(), language));
    }

    @PUT
    @Path("{language}/{term}")
    @Does(Action.TRANSLATION_MANAGE)
    @Operation(
            summary = "Says what the city calls a thing in a language",
            description = "For the city's staff; in place of the service's word, or for a term the service does not"
                    + " have. Holds for whatever is read from now on, older texts among it, on every replica within 30"
                    + " seconds. May be repeated.")
    public GlossaryEntry put(
            @Parameter(description = LANGUAGE) @PathParam("language") Language language,
            @Parameter(description = TERM, example = "避難所") @PathParam("term") String term,
            @Valid @NotNull GlossaryText body) {
        return glossary.put(caller.actor(), language, term, body.text());
    }

    @DELETE
    @Path("{language}/{term}")
    @Does(Action.TRANSLATION_MANAGE)
    @Operation(
            summary = "Takes back what the city calls a thing",
            description = "For the city's staff. The service's own word holds again, where there is one; 404 where the"
                    + " city has no word of its own.")
    @APIResponse(responseCode = "204", description = "Taken back")
    public void remove(
            @Parameter(description = LANGUAGE) @PathParam("language") Language language,
            @Parameter(description = TERM, example = "避難所") @PathParam("term") String term) {
        glossary.remove(caller.actor(), language, term);
    }
}
