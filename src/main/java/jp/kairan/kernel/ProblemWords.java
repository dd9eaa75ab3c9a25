package jp.kairan.kernel;

import java.util.Optional;

/** Knows the sentence for a resident of a kind of problem in other languages than Japanese. */
public interface ProblemWords {
    /** The sentence, where there is one in the language. */
    Optional<String> message(String slug, Language language);
}
