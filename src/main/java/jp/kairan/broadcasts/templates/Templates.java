package jp.kairan.broadcasts.templates;

import jakarta.inject.Singleton;
import java.time.Clock;
import jp.kairan.phrases.Phrases;

/** The door to the templates. */
@Singleton
public class Templates {
    private final Phrases phrases;
    private final Clock clock;

    Templates(Phrases phrases, Clock clock) {
        this.phrases = phrases;
        this.clock = clock;
    }

    /**
     * The template with the choices in it, in every language; 400 where a choice is missing, superfluous or cannot be
     * said in one line.
     */
    public Filled fill(Template template, Choices choices) {
        throw new UnsupportedOperationException();
    }
}
