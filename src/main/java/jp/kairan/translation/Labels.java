package jp.kairan.translation;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import jp.kairan.kernel.Language;
import jp.kairan.phrases.Phrases;

/** Says to readers, in their language, where the words come from that they see. */
@Singleton
public class Labels {
    private final Phrases phrases;

    Labels(Phrases phrases) {
        this.phrases = phrases;
    }

    /** What stands beside a rendition; null where it is the original, as nothing has to be said of that. */
    public Translated of(Rendition rendition) {
        if (rendition.origin() == Origin.SOURCE && rendition.completeness() == Completeness.WHOLE) {
            return null;
        }
        return new Translated(
                rendition.language(),
                rendition.origin(),
                rendition.completeness(),
                say(label(rendition), rendition.language()),
                notice(rendition).map(key -> say(key, rendition.language())).orElse(null),
                rendition.engine(),
                rendition.madeAt());
    }

    /** Plain Japanese is the original with readings and explanations; calling it translated would be untrue. */
    private static boolean annotated(Rendition rendition) {
        return rendition.language() == Language.JA_EASY && rendition.origin() == Origin.MACHINE;
    }

    private static String label(Rendition rendition) {
        if (annotated(rendition)) {
            return "label.furigana-automatic";
        }
        return switch (rendition.origin()) {
            case SOURCE -> "label.original-japanese";
            case PERSON -> "label.person";
            case PHRASE -> "label.phrase";
            case MACHINE -> "label.machine";
        };
    }

    /** What is missing goes before what is to be known about the rest, because there is room for one sentence. */
    private Optional<String> notice(Rendition rendition) {
        return switch (rendition.completeness()) {
            case PENDING -> Optional.of("label.preparing");
            case WITHHELD -> Optional.of("label.withheld");
            case UNAVAILABLE -> Optional.of("label.unavailable");
            case WHOLE -> caution(rendition);
        };
    }

    private Optional<String> caution(Rendition rendition) {
        return switch (rendition.origin()) {
            case MACHINE -> annotated(rendition) ? Optional.empty() : Optional.of("label.machine-hint");
            case PHRASE ->
                phrases.checked(rendition.language()) ? Optional.empty() : Optional.of("label.phrase-unchecked");
            case SOURCE, PERSON -> Optional.empty();
        };
    }

    private String say(String key, Language language) {
        return phrases.text(key, language, Map.of());
    }
}
