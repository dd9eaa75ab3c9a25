package jp.kairan.broadcasts.templates;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.kairan.kernel.Language;
import jp.kairan.phrases.Phrases;
import jp.kairan.translation.ProtectedTerms.Name;

/** What the service itself says of a broadcast in every language: that it is a drill, goes on, is over, was an error. */
@Singleton
public class FixedWords {
    private final Phrases phrases;
    private final Clock clock;

    FixedWords(Phrases phrases, Clock clock) {
        this.phrases = phrases;
        this.clock = clock;
    }

    /** 取消: the message sent at that moment was an error. */
    public Map<Language, Words> retraction(Instant sentAt) {
        return each(pen ->
                new Words(pen.say("alert.title.retraction"), pen.say("alert.retraction", time(pen, sentAt)), ""));
    }

    /**
     * 解除: it is over.
     *
     * @param titles of what is over, in the languages in which there are any; in others the message is told by the
     *     moment it was sent
     * @param sentAt when the message was sent
     * @param areas the names of the units it concerned, at least one
     * @param at from when it is over
     */
    public Map<Language, Words> allClear(Map<Language, String> titles, Instant sentAt, List<Name> areas, Instant at) {
        return each(pen -> allClear(pen, titles.get(pen.language()), sentAt, areas, at));
    }

    /** 続報: a line to stand in front of the body of an update to the message sent at that moment. */
    public Map<Language, String> updateLine(Instant sentAt) {
        return each(pen -> pen.say("alert.update", time(pen, sentAt)));
    }

    /** The words marked as those of a drill: the mark before the title, and before the body that nothing has happened. */
    public Words asDrill(Language language, Words words) {
        Pen pen = new Pen(phrases, clock, language);
        String mark = pen.say("label.drill");
        return new Words(
                mark.endsWith("】") ? mark + words.title() : mark + " " + words.title(),
                (pen.say("alert.drill") + "\n" + words.body()).strip(),
                words.instruction());
    }

    private static Words allClear(Pen pen, String title, Instant sentAt, List<Name> areas, Instant at) {
        String what = title == null ? pen.say("alert.message-of", time(pen, sentAt)) : title;
        String over = pen.say("alert.title.lifted", Map.of("what", what));
        String body =
                pen.say("alert.all-clear", Map.of("area", pen.areas(areas), "what", what, "time", pen.moment(at)));
        return new Words(
                Pen.fits(over) ? over : pen.say("alert.title.all-clear"),
                Pen.few(areas) ? body : body + "\n" + pen.areaLines(areas),
                pen.say("alert.all-clear.caution"));
    }

    private static Map<String, String> time(Pen pen, Instant moment) {
        return Map.of("time", pen.moment(moment));
    }

    private <T> Map<Language, T> each(Function<Pen, T> said) {
        Map<Language, T> all = new EnumMap<>(Language.class);
        Arrays.stream(Language.values())
                .forEach(language -> all.put(language, said.apply(new Pen(phrases, clock, language))));
        return Collections.unmodifiableMap(all);
    }
}
