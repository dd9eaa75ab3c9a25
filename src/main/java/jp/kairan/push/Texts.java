package jp.kairan.push;

import jakarta.inject.Singleton;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.kairan.kernel.Language;
import jp.kairan.notices.Dispatch;
import jp.kairan.notices.NoticeWords;
import jp.kairan.notices.Urgency;
import jp.kairan.phrases.Phrases;
import jp.kairan.translation.Completeness;
import jp.kairan.translation.Origin;
import jp.kairan.translation.Rendition;
import jp.kairan.translation.Translations;
import org.jboss.logging.Logger;

/**
 * The words of a push in the language of the device: the notice's own title where it is ready in that language, and a
 * locked phrase below it, the feature's or a general one, that says nothing of the content. Whoever reads a language nobody knows gets Japanese.
 */
@Singleton
class Texts {
    private static final Logger LOG = Logger.getLogger(Texts.class);

    private static final String TITLE = "title";
    private static final int LONGEST_TITLE = 100;
    /** Readings and glosses behind words make plain Japanese harder to take in at a glance than the original. */
    private static final int LONGEST_EASY_TITLE = 60;
    /** Scripts whose brackets are as wide as their characters. */
    private static final Set<String> WIDE = Set.of("Jpan", "Hans", "Hant");

    private final Phrases phrases;
    private final NoticeWords noticeWords;
    private final Translations translations;

    private record Title(String text, boolean machine) {}

    Texts(Phrases phrases, NoticeWords noticeWords, Translations translations) {
        this.phrases = phrases;
        this.noticeWords = noticeWords;
        this.translations = translations;
    }

    /** The language of the words a device gets. */
    static Language languageFor(String tag) {
        return Language.of(tag).orElse(Language.JA);
    }

    /** What a device with this language shows of a dispatch; asks no engine. Not inside a transaction. */
    Words words(Dispatch dispatch, Language language) {
        String tone = dispatch.urgency() == Urgency.EMERGENCY ? "emergency" : "notice";
        String general =
                phrase("push.body." + tone + "." + dispatch.cause().name().toLowerCase(Locale.ROOT), language);
        if (dispatch.sensitive()) {
            return new Words(phrase("push.title." + tone, language), general);
        }
        String own = dispatch.headline().body();
        String body = own == null ? general : phrase(own, language);
        Title title = translated(dispatch, language).orElseGet(() -> new Title(dispatch.title(), false));
        return new Words(shortened(title.text()), title.machine() ? body + label(language) : body);
    }

    /** A translation is a kindness: whatever fails about it, the push goes out with the title as it was written. */
    private Optional<Title> translated(Dispatch dispatch, Language language) {
        if (language == Language.JA) {
            return Optional.empty();
        }
        try {
            return noticeWords
                    .of(dispatch.kind(), dispatch.subject())
                    .map(words -> translations
                            .ready(List.of(dispatch.title(words)), language)
                            .get(0))
                    .flatMap(rendition -> title(rendition, dispatch));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "event=title-not-translated notice=%s language=%s failure=%s",
                    dispatch.notice(), language, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Optional<Title> title(Rendition rendition, Dispatch dispatch) {
        String text = rendition.text(TITLE);
        if (rendition.completeness() != Completeness.WHOLE || text == null || text.isBlank()) {
            return Optional.empty();
        }
        boolean crowded =
                rendition.language() == Language.JA_EASY && text.codePointCount(0, text.length()) > LONGEST_EASY_TITLE;
        return crowded || text.equals(dispatch.title())
                ? Optional.empty()
                : Optional.of(new Title(text, rendition.origin() == Origin.MACHINE));
    }

    /** Cut between characters as readers see them, because half a syllable of Thai or Nepali is another one. */
    private static String shortened(String title) {
        if (title.codePointCount(0, title.length()) <= LONGEST_TITLE) {
            return title;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(title);
        int end = characters.preceding(title.offsetByCodePoints(0, LONGEST_TITLE - 1) + 1);
        return title.substring(0, end) + "…";
    }

    /** In plain Japanese a machine has explained and not translated. */
    private String label(Language language) {
        String label = phrase(language == Language.JA_EASY ? "label.furigana-automatic" : "label.machine", language);
        return WIDE.contains(language.script()) ? "（" + label + "）" : " (" + label + ")";
    }

    private String phrase(String key, Language language) {
        return phrases.find(key, language).text();
    }
}
