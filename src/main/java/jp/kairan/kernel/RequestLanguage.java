package jp.kairan.kernel;

import jakarta.enterprise.context.RequestScoped;

/** Holds the language of one request; null until it has asked for one. */
@RequestScoped
class RequestLanguage {
    private Language language;

    Language language() {
        return language;
    }

    void is(Language asked) {
        language = asked;
    }
}
