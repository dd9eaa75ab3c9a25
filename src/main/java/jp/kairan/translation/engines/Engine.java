package jp.kairan.translation.engines;

import jp.kairan.kernel.Language;
import jp.kairan.translation.Order;
import jp.kairan.translation.Translator;

/** An engine as its protocol has it: one order is one call, no retries, no budget, no more lines than it takes. */
interface Engine extends Translator {
    /** Lines it takes in one call. */
    int linesAtOnce();

    /** Characters it takes in one call; a line that is longer goes alone. */
    int charactersAtOnce();

    /** Characters it charges for an order, at least. */
    default long charged(Order order) {
        return order.characters();
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
