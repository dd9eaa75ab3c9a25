package jp.kairan.devices;

import jakarta.inject.Singleton;
import jp.kairan.access.Actor;
import jp.kairan.kernel.AskedLanguage;
import jp.kairan.kernel.Language;

/** The door to the question in which language a reader reads. */
@Singleton
public class ReaderLanguages {
    private final AskedLanguage asked;

    ReaderLanguages(AskedLanguage asked) {
        this.asked = asked;
    }

    public Language of(Actor actor) {
        return asked.language().orElse(Language.JA);
    }
}
