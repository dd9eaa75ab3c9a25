package jp.kairan.kernel;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The language the request at hand asks for by {@code Accept-Language}; nothing where it asks for none that is known. */
@RequestScoped
public class AskedLanguage {
    private Language language;

    /** The language asked for. */
    public Optional<Language> language() {
        return Optional.ofNullable(language);
    }

    void is(Language asked) {
        language = asked;
    }
}
