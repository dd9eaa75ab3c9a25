package jp.kairan.ical;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The named parts of a rule as someone typed it, each at most once and each taken apart with its limits. */
final class RecurrenceParts {
    /** Every day of a month by number is a third of it. */
    private static final int LONGEST = 400;

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,5}");
    private static final Set<String> KNOWN =
            Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "WKST");

    private final Map<String, String> parts = new HashMap<>();

    RecurrenceParts(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("the rule is longer than " + LONGEST + " characters");
        }
        for (String part : text.split(";", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? "" : part.substring(0, equals);
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException("the rule has a part other than " + String.join(", ", sorted()));
            }
            if (parts.put(name, part.substring(equals + 1)) != null) {
                throw new IllegalArgumentException(name + " is given twice");
            }
        }
    }

    private static List<String> sorted() {
        return KNOWN.stream().sorted().toList();
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    String text(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return parts.get(name);
    }

    int whole(String name, int least, int most) {
        return whole(name, text(name), least, most);
    }

    /** The distinct values in order; empty where the part is missing. */
    List<Integer> wholes(String name, int least, int most) {
        return list(name, value -> whole(name, value, least, most));
    }

    <T> List<T> list(String name, Function<String, T> read) {
        return has(name)
                ? Arrays.stream(text(name).split(",", -1))
                        .map(read)
                        .distinct()
                        .sorted()
                        .toList()
                : List.of();
    }

    private static int whole(String name, String text, int least, int most) {
        if (WHOLE.matcher(text).matches()) {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most && value != 0) {
                return value;
            }
        }
        throw new IllegalArgumentException(name + " is not a whole number other than 0 from " + least + " to " + most);
    }
}
