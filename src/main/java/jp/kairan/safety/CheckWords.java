package jp.kairan.safety;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kairan.kernel.Language;
import jp.kairan.notices.Headline;
import jp.kairan.phrases.Phrases;
import jp.kairan.translation.Origin;
import jp.kairan.translation.Wording;

/** The words of a check: locked phrases in every language, so that no engine stands between a quake and the question. */
@Singleton
public class CheckWords {
    private final Phrases phrases;
    private final DateTimeFormatter time;

    CheckWords(Phrases phrases, Clock clock) {
        this.phrases = phrases;
        time = DateTimeFormatter.ofPattern("HH:mm").withZone(clock.getZone());
    }

    /** The title under which it is asked, and what stands below it on a locked phone. */
    Headline asking(boolean drill) {
        return headline(drill ? "safety.push.title-drill" : "safety.push.title", Map.of())
                .over(asked(drill));
    }

    /** The phrase by which a push asks. */
    String asked(boolean drill) {
        return drill ? "safety.push.body-drill" : "safety.push.body";
    }

    /** That it is over: a calm word. */
    Headline over(boolean drill, Instant closedAt) {
        return headline(drill ? "safety.drill.closed" : "safety.closed", Map.of("time", time.format(closedAt)))
                .over("safety.push.over");
    }

    /** The question in one language. */
    public String question(Question question, boolean drill, Language language) {
        return phrases.text(question.phrase(drill), language, Map.of());
    }

    /** The question in all languages. */
    Wording.Field question(String field, Question question, boolean drill) {
        Headline words = headline(question.phrase(drill), Map.of());
        return new Wording.Field(field, words.text(), words.given());
    }

    /** Some other phrase about a check, marked where it is a drill. */
    public Headline said(String key, Map<String, String> parameters, boolean drill) {
        return headline(language -> (drill ? mark(language) : "") + phrases.text(key, language, parameters));
    }

    private Headline headline(String key, Map<String, String> parameters) {
        return headline(language -> phrases.text(key, language, parameters));
    }

    private static Headline headline(Function<Language, String> words) {
        return new Headline(
                words.apply(Language.JA),
                Arrays.stream(Language.values())
                        .filter(language -> language != Language.JA)
                        .collect(Collectors.toMap(
                                Function.identity(),
                                language -> new Wording.Given(words.apply(language), Origin.PHRASE))));
    }

    private String mark(Language language) {
        String mark = phrases.find("label.drill", language).text();
        return mark.endsWith("】") ? mark : mark + " ";
    }
}
