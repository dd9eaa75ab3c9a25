package jp.kairan.broadcasts.outlets;

import java.util.Map;
import jp.kairan.broadcasts.Bulletin;
import jp.kairan.broadcasts.Course;
import jp.kairan.kernel.AskedLanguage;
import jp.kairan.kernel.Language;

/** Chooses among the languages in which there are words, so that what is kept is bounded by those and not by all. */
final class Reader {
    private Reader() {}

    /** The language in which whoever asks is given the last message of a course. */
    static Language language(Course course, AskedLanguage asked) {
        return language(course.last().words(), asked.language().orElse(Language.JA));
    }

    static Language language(Map<Language, Bulletin.Said> words, Language wanted) {
        return wanted.readable().stream().filter(words::containsKey).findFirst().orElse(Language.JA);
    }
}
