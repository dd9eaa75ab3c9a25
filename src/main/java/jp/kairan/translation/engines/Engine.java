package jp.kairan.translation.engines;

import jp.kairan.kernel.Language;
import jp.kairan.translation.Gapped;
import jp.kairan.translation.Order;
import jp.kairan.translation.Translator;

/** An engine as its protocol has it: one order is one call, no retries, no budget, no more lines than it takes. */
interface Engine extends Translator {
    /** How gaps are written for it in lines that go into a language. */
    Gaps gaps(Language to);

    /** Lines it takes in one call. */
    int linesAtOnce();

    /** Characters it takes in one call, as they are written for it; a line that is longer goes alone. */
    int charactersAtOnce();

    /** Characters (code points) of a line as it is written for it. */
    default int length(Gapped line, Language to) {
        String written = gaps(to).write(line);
        return written.codePointCount(0, written.length());
    }

    /** Characters it charges for an order, or more: all that is written for it, unless its price list leaves some out. */
    default long charged(Order order) {
        return order.lines().stream()
                .mapToLong(line -> length(line, order.to()))
                .sum();
    }

    /** Our texts are written in Japanese. */
    @Override
    default boolean speaks(Language from, Language to) {
        return from == Language.JA && !to.japanese() && knows(to);
    }

    /** Whether it translates into a language. */
    boolean knows(Language to);

    /** Only engines that a city can run by itself say otherwise. */
    @Override
    default boolean confidential() {
        return false;
    }
}
