package jp.kairan.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values listed in one text with spaces between, and quotation marks around those that hold spaces themselves. */
final class Spaced {
    private static final char MARK = '"';

    private Spaced() {}

    /** The values that such a list can hold. */
    static List<String> fit(List<String> values, String part) {
        List<String> texts = Rules.needTexts(values, part);
        Rules.hold(texts.stream().allMatch(text -> text.indexOf(MARK) < 0), part + " hold a quotation mark");
        return texts;
    }

    static String written(List<String> values) {
        return values.stream()
                .map(value -> value.chars().anyMatch(Character::isWhitespace) ? MARK + value + MARK : value)
                .collect(Collectors.joining(" "));
    }

    /** Nothing where a quotation mark has no other. */
    static Optional<List<String>> read(String list) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean marked = false;
        for (char c : (list + " ").toCharArray()) {
            if (c == MARK) {
                marked = !marked;
            } else if (marked || !Character.isWhitespace(c)) {
                value.append(c);
            } else if (!value.isEmpty()) {
                values.add(value.toString());
                value.setLength(0);
            }
        }
        return marked ? Optional.empty() : Optional.of(values);
    }
}
