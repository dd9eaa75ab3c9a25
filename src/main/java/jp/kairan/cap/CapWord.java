package jp.kairan.cap;

import java.util.Arrays;
import java.util.Optional;

/** A value of one of the standard's closed lists. */
interface CapWord {
    /** As documents spell it; letter case counts. */
    String word();

    static <W extends Enum<W> & CapWord> Optional<W> of(Class<W> list, String said) {
        return Arrays.stream(list.getEnumConstants())
                .filter(word -> word.word().equals(said))
                .findFirst();
    }
}
