package jp.kairan.translation;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** All names that must survive, ready to be looked for; known for five minutes before anybody is asked again. */
@Singleton
class Names {
    private static final Duration FRESH = Duration.ofMinutes(5);

    /** In hiragana alone a name cannot be told from the words of a sentence: ありません. */
    private static final Pattern TELLING = Pattern.compile("[\\p{IsHan}\\p{IsKatakana}]");

    private final List<ProtectedTerms> sources;
    private final Believed<Lexicon> known;

    Names(@All List<ProtectedTerms> sources, Clock clock) {
        this.sources = sources;
        this.known = new Believed<>(FRESH, old -> Lexicon.of(collected(), old), clock);
    }

    /** Those of at most five minutes ago; nobody waits. Throws where they could never be read: no text goes unguarded. */
    Lexicon lexicon() {
        return known.get();
    }

    /** A reading that two sources do not agree on is none. */
    private Map<String, String> collected() {
        Map<String, String> readings = new HashMap<>();
        for (ProtectedTerms source : sources) {
            source.names().stream()
                    .filter(name -> TELLING.matcher(name.text()).find())
                    .forEach(name -> readings.merge(name.text(), reading(name.kana()), Names::agreed));
        }
        return readings;
    }

    private static String agreed(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one + other;
        }
        return one.equals(other) ? one : "";
    }

    private static String reading(String kana) {
        return kana == null ? "" : kana;
    }
}
