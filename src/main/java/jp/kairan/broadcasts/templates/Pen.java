package jp.kairan.broadcasts.templates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kairan.kernel.Language;
import jp.kairan.phrases.Phrases;
import jp.kairan.translation.ProtectedTerms.Name;
import jp.kairan.translation.Spoken;

/** Writes locked phrases with facts in them in one language. */
final class Pen {
    /** What a lock screen shows of a title without cutting it. */
    private static final int LONGEST_TITLE = 60;

    /** So many names are read inside a sentence; more are a list. */
    private static final int FEW = 3;

    private static final Pattern UNSPEAKABLE = Pattern.compile("[" + Unspeakable.CHARACTERS + "]+");

    private final Phrases phrases;
    private final Clock clock;
    private final Language language;

    Pen(Phrases phrases, Clock clock, Language language) {
        this.phrases = phrases;
        this.clock = clock;
        this.language = language;
    }

    Language language() {
        return language;
    }

    String say(String key) {
        return say(key, Map.of());
    }

    String say(String key, Map<String, String> facts) {
        return phrases.text(key, language, facts);
    }

    String moment(Instant moment) {
        return Spoken.moment(LocalDateTime.ofInstant(moment, clock.getZone()), LocalDate.now(clock), language);
    }

    /** A name on one line, whatever a register has in it. */
    String name(Name name) {
        return Spoken.name(new Name(UNSPEAKABLE.matcher(name.text()).replaceAll(" "), name.kana()), language);
    }

    String list(List<String> things) {
        return Spoken.list(things, language);
    }

    static boolean few(List<Name> names) {
        return names.size() <= FEW;
    }

    /** The names in a sentence: themselves where they are few, otherwise how many a list has. */
    String areas(List<Name> names) {
        return few(names)
                ? list(names.stream().map(this::name).toList())
                : say("alert.listed-areas", Map.of("count", String.valueOf(names.size())));
    }

    /** The names in a line of their own, one a line where they are many. */
    String areaLines(List<Name> names) {
        return say("alert.areas", Map.of("area", few(names) ? areas(names) : "\n" + lines(names)));
    }

    String lines(List<Name> names) {
        String mark = language.japanese() ? "・" : "- ";
        return names.stream().map(name -> mark + name(name)).collect(Collectors.joining("\n"));
    }

    /** A title that says whom or what it is about, where that is short enough. */
    String title(String title, List<Name> about) {
        if (about.isEmpty() || !few(about)) {
            return title;
        }
        return Stream.of(
                        list(about.stream().map(this::name).toList()),
                        list(about.stream().map(Name::text).toList()))
                .map(names -> spaceless() ? title + "（" + names + "）" : title + " – " + names)
                .filter(Pen::fits)
                .findFirst()
                .orElse(title);
    }

    /** A title with a number of shelters behind it. */
    String title(String title, int count) {
        String number = say("alert.count", Map.of("count", String.valueOf(count)));
        return spaceless() ? title + "（" + number + "）" : title + " (" + number + ")";
    }

    static boolean fits(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE;
    }

    private boolean spaceless() {
        return language.japanese() || language == Language.ZH_HANS || language == Language.ZH_HANT;
    }
}
