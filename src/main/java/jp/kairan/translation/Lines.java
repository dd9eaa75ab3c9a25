package jp.kairan.translation;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text, with what ends each of them, so that they can be joined again without losing anything. */
record Lines(List<Line> lines) {
    Lines {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param text without its end
     * @param end {@code \n}, {@code \r\n}, or nothing for the last
     */
    record Line(String text, String end) {}

    /** Cuts a text; an empty text is one empty line. */
    static Lines of(String text) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', from)) {
            boolean returned = feed > from && text.charAt(feed - 1) == '\r';
            lines.add(new Line(text.substring(from, returned ? feed - 1 : feed), returned ? "\r\n" : "\n"));
            from = feed + 1;
        }
        lines.add(new Line(text.substring(from), ""));
        return new Lines(lines);
    }

    /** The texts alone, in their order. */
    List<String> texts() {
        return lines.stream().map(Line::text).toList();
    }

    /** The text with other words in the same lines, one for each. */
    String join(List<String> texts) {
        if (texts.size() != lines.size()) {
            throw new IllegalArgumentException("as many texts as there are lines");
        }
        StringBuilder whole = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            whole.append(texts.get(i)).append(lines.get(i).end());
        }
        return whole.toString();
    }
}
