package jp.kairan.translation;

import java.util.List;
import jp.kairan.kernel.Language;

/**
 * What an engine is asked for in one go.
 *
 * @param from the language of the lines
 * @param to the language wanted
 * @param lines in the order of the text they come from, at least one
 */
public record Order(Language from, Language to, List<Gapped> lines) {
    public Order {
        lines = List.copyOf(lines);
    }
}
