package jp.kairan.phrases;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The parameters of a phrase: names in braces, each replaced by a value once. */
final class Parameters {
    private static final Pattern NAME = Pattern.compile("\\{([a-z][A-Za-z0-9]{0,30})}");

    private Parameters() {}

    /** The names in a text. */
    static Set<String> of(String text) {
        return NAME.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether every brace belongs to a parameter. */
    static boolean wellFormed(String text) {
        String rest = NAME.matcher(text).replaceAll("");
        return rest.indexOf('{') < 0 && rest.indexOf('}') < 0;
    }

    /**
     * The text with its parameters filled in. A value is inserted as it is and never looked at again, because it may
     * come from outside and hold braces itself.
     *
     * @throws IllegalArgumentException where a parameter has no value, or a value no parameter
     */
    static String fill(String text, Map<String, String> values) {
        if (!of(text).equals(values.keySet())) {
            throw new IllegalArgumentException(
                    "the parameters are " + of(text) + ", not " + new TreeSet<>(values.keySet()));
        }
        return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1))));
    }
}
