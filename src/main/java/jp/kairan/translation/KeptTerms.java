package jp.kairan.translation;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import jp.kairan.kernel.Language;

/**
 * The glossary in memory, ready to be looked up in: every line of every text asks for it, and it hardly ever changes. A
 * change of this replica is seen at once, one of another within half a minute. Japanese has none, and nobody is asked
 * for it.
 */
final class KeptTerms implements Terms {
    private static final Duration BELIEVED = Duration.ofSeconds(30);
    private static final Lexicon NONE = new Lexicon(Map.of());

    private final Map<Language, Believed<Lexicon>> copies = new EnumMap<>(Language.class);

    KeptTerms(Function<Language, Map<String, String>> source, Clock clock) {
        Arrays.stream(Language.values())
                .filter(language -> !language.japanese())
                .forEach(language -> copies.put(
                        language, new Believed<>(BELIEVED, old -> Lexicon.of(source.apply(language), old), clock)));
    }

    @Override
    public Lexicon in(Language to) {
        return to.japanese() ? NONE : copies.get(to).get();
    }

    /** From now on no copy is believed whose query began before. */
    void changed() {
        copies.values().forEach(Believed::changed);
    }
}
