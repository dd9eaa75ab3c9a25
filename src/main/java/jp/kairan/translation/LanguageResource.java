package jp.kairan.translation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import jp.kairan.access.Action;
import jp.kairan.access.Does;
import jp.kairan.kernel.Language;
import jp.kairan.phrases.Phrases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** The languages of the service over HTTP. */
@Path("/api/v1/languages")
@Tag(name = "Languages", description = "Languages and the fixed phrases in them")
class LanguageResource {
    private static final int AN_HOUR = 3600;

    private final Phrases phrases;

    LanguageResource(Phrases phrases) {
        this.phrases = phrases;
    }

    @GET
    @Does(Action.PUBLIC)
    @Cache(maxAge = AN_HOUR)
    @Operation(summary = "Lists the languages to choose from", description = """
                    In the order to show them in. Any BCP 47 tag may be set for an account or a device; what is none of \
                    these reads as the nearest of them, otherwise as Japanese.""")
    public List<LanguageLine> languages() {
        return Arrays.stream(Language.values()).map(this::line).toList();
    }

    /** No language of the city is written from the right; the field is there so that no phone has to guess it one day. */
    private LanguageLine line(Language language) {
        return new LanguageLine(
                language, language.ownName(), "ltr", phrases.complete(language), phrases.checked(language));
    }
}
