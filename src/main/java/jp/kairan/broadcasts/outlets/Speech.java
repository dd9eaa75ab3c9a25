package jp.kairan.broadcasts.outlets;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kairan.broadcasts.Bulletin;
import jp.kairan.broadcasts.Course;
import jp.kairan.broadcasts.templates.Words;
import jp.kairan.kernel.Language;

/**
 * The last word of a broadcast as a voice reads it, over loudspeakers or to somebody who does not see. Who hears only the
 * beginning or only the end of a drill hears that it is one.
 */
@Singleton
class Speech {
    private final Publisher publisher;
    private final Locked locked;

    Speech(Publisher publisher, Locked locked) {
        this.publisher = publisher;
        this.locked = locked;
    }

    /** The text in UTF-8, a line a sentence or so, in a language in which the last message has words. */
    byte[] of(Course course, Language language) {
        Bulletin last = course.last();
        Words words = last.words().get(language).words();
        List<String> parts = new ArrayList<>();
        parts.add(locked.drillLine(last, language));
        parts.add(words.title());
        parts.add(locked.bodyAlone(last, language));
        parts.add(words.instruction());
        parts.add(speaker(publisher.named(last.department()), language));
        parts.add(locked.text("shelter.as-of", language, Map.of("time", time(last.sentAt(), language))));
        parts.add(locked.drillLine(last, language));
        return parts.stream()
                .map(part -> language.japanese() ? SpokenJapanese.of(part) : Spoken.of(part))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String speaker(String name, Language language) {
        return switch (language) {
            case JA -> name + "からのお知らせです。";
            case JA_EASY -> name + "からの お知らせです。";
            default -> name;
        };
    }

    private String time(Instant moment, Language language) {
        DateTimeFormatter form = language.japanese()
                ? DateTimeFormatter.ofPattern("M月d日H時mm分", language.locale())
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language.locale());
        return form.format(moment.atZone(publisher.zone()));
    }
}
