package jp.kairan.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a text, with what ends each of them, so that they can be joined again without losing anything. A sentence
 * that was broken in its middle is one line: half of it alone, in another language, could say the contrary of the whole.
 */
record Lines(List<Line> lines) {
    /** Japanese that cannot be the end of what is said: a comma, a particle, a form that something follows. */
    private static final String GOES_ON = "、，てでにをはがとのもへやば";

    /** What begins an item, a heading or a remark of its own, and continues nothing. */
    private static final Pattern BEGINS =
            Pattern.compile("\\s*+(?:[0-9０-９]{1,9}[.．)）、].*+|[^\\p{L}\\p{N}「『].*+|)", Pattern.DOTALL);

    /** What Markdown takes for an intended end of a line. */
    private static final Pattern INTENDED = Pattern.compile(".*(?:  |\\\\)", Pattern.DOTALL);

    Lines {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param text without its end; with the line breaks of a sentence that goes on
     * @param end {@code \n}, {@code \r\n}, or nothing for the last
     */
    record Line(String text, String end) {
        private Line followedBy(Line next) {
            return new Line(text + end + next.text, next.end);
        }
    }

    /** Cuts a text; an empty text is one empty line. */
    static Lines of(String text) {
        List<Line> lines = new ArrayList<>();
        for (Line line : written(text)) {
            int last = lines.size() - 1;
            if (last >= 0 && goesOn(lines.get(last).text(), line.text())) {
                lines.set(last, lines.get(last).followedBy(line));
            } else {
                lines.add(line);
            }
        }
        return new Lines(lines);
    }

    /** A line as it is said: without the breaks in it, because Japanese puts nothing between words. */
    static String said(String text) {
        return text.replaceAll("[\\r\\n]++", "");
    }

    private static List<Line> written(String text) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', from)) {
            boolean returned = feed > from && text.charAt(feed - 1) == '\r';
            lines.add(new Line(text.substring(from, returned ? feed - 1 : feed), returned ? "\r\n" : "\n"));
            from = feed + 1;
        }
        lines.add(new Line(text.substring(from), ""));
        return lines;
    }

    private static boolean goesOn(String line, String next) {
        return !line.isEmpty()
                && GOES_ON.indexOf(line.charAt(line.length() - 1)) >= 0
                && !INTENDED.matcher(line).matches()
                && !BEGINS.matcher(next).matches();
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
