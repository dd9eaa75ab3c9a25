package jp.kairan.translation;

import static jp.kairan.testing.Calls.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.kernel.Language;

/** The one glossary that all tests share: how it is called, and how it is left as it was found. */
@Singleton
class GlossaryRig {
    static final String PATH = "/api/v1/glossary";

    private final Glossary glossary;

    GlossaryRig(Glossary glossary) {
        this.glossary = glossary;
    }

    ValidatableResponse put(AccountId who, String language, String term, String text) {
        return as(who).body(Map.of("text", text))
                .put(PATH + "/{language}/{term}", language, term)
                .then();
    }

    ValidatableResponse remove(AccountId who, String language, String term) {
        return as(who).delete(PATH + "/{language}/{term}", language, term).then();
    }

    ValidatableResponse list(AccountId who, String language) {
        return as(who).get(PATH + "?language=" + language).then();
    }

    /** Takes back every word of the city. */
    void clear() {
        for (Language language : Language.values()) {
            if (!language.japanese()) {
                glossary.entries(Actor.SYSTEM, language).stream()
                        .filter(entry -> entry.origin() == TermOrigin.CITY)
                        .forEach(entry -> glossary.remove(Actor.SYSTEM, language, entry.term()));
            }
        }
    }
}
