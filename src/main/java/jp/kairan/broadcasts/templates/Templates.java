package jp.kairan.broadcasts.templates;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import jp.kairan.kernel.Language;
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
     * said in one line. Times are said as they are said today: whoever sends the words on another day fills them anew.
     */
    public Filled fill(Template template, Choices choices) {
        ChoiceFaults.refuse(template, choices);
        Map<Language, Words> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            words.put(language, new Composition(new Pen(phrases, clock, language), choices).words(template));
        }
        return new Filled(template.category(), template.weight(choices.details()), words, template.validity());
    }
}
