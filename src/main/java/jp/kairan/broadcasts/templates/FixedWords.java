package jp.kairan.broadcasts.templates;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        throw new UnsupportedOperationException();
    }

    /**
     * 解除: it is over.
     *
     * @param titles of what is over, in the languages in which there are any; in others the message is told by the
     *     moment it was sent
     * @param sentAt when the first message of it was sent
     * @param areas the names of the units it concerned, at least one
     * @param at from when it is over
     */
    public Map<Language, Words> allClear(Map<Language, String> titles, Instant sentAt, List<Name> areas, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** 続報: a line to stand in front of the body of an update to the message sent at that moment. */
    public Map<Language, String> updateLine(Instant sentAt) {
        throw new UnsupportedOperationException();
    }

    /** 訂正: a line to stand in front of the body of a correction of the message sent at that moment. */
    public Map<Language, String> correctionLine(Instant sentAt) {
        throw new UnsupportedOperationException();
    }

    /** 【訓練】: stands in front of every title of a drill. */
    public Map<Language, String> drillMark() {
        throw new UnsupportedOperationException();
    }

    /** That it is a drill and nothing has happened: a line to stand in front of every body of a drill. */
    public Map<Language, String> drillLine() {
        throw new UnsupportedOperationException();
    }

    /** The words marked as those of a drill: {@link #drillMark} before the title, {@link #drillLine} before the body. */
    public Words asDrill(Language language, Words words) {
        throw new UnsupportedOperationException();
    }
}
