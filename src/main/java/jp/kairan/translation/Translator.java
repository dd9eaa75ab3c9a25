package jp.kairan.translation;

import java.util.List;
import jp.kairan.kernel.Language;

/** An engine that translates; which ones there are, and in which order they are asked, the configuration says. */
public interface Translator {
    /** Its name in the configuration, in metrics and beside what it made, for example {@code deepl}. */
    String name();

    /** Whether it knows the way from one language to the other. */
    boolean speaks(Language from, Language to);

    /** Whether it may see texts that are not for everybody, because it runs in the city's own hands. */
    boolean confidential();

    /**
     * Translates the lines of an order; never inside a transaction. One line of answer a line asked, in the same order;
     * where the engine spoilt the marks of gaps they are left in the words, so that whoever checks the answer sees it.
     *
     * @throws TranslationFailed where there is no answer: the engine is down, slow, refuses, or its budget is used up
     */
    List<Gapped> translate(Order order) throws TranslationFailed;
}
