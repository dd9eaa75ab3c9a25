package jp.kairan.translation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks of one line: the small Markdown of circulars, and characters that no words may hold. */
final class Marks {
    private static final Pattern PREFIX = Pattern.compile(
            "[ \\t　]*(?:#{1,6}(?!#)|[-*+](?=[ \\t]|$)|[-+](?![-+\\d])|[\\d０-９]{1,9}[.．)）](?![\\d０-９])|>)[ \\t　]*");

    private static final Pattern LIST = Pattern.compile("(#{1,6}|[-*+]|\\d{1,9}[.)])(?:[ \\t]|$)");

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

    /** Where a link of another line leads: its label and its address, which are no words. */
    private static final Pattern DEFINITION =
            Pattern.compile("[ \\t]{0,3}\\[[^\\[\\]\\\\]{1,200}+\\]:[ \\t]*+[!-~]{1,2000}+(?=[ \\t]|$)");

    /** Longer labels are words with brackets. */
    private static final int LONGEST_LABEL = 200;

    /** Longer addresses are words with brackets. */
    private static final int LONGEST_LINK = 2000;

    private final String line;
    private final int[] linkEnds;

    Marks(String line) {
        this.line = line;
        this.linkEnds = line.indexOf("](") < 0 && line.indexOf("][") < 0 ? new int[0] : links(line);
    }

    /** Whether a character can never be part of words, on the way out and on the way back. */
    static boolean never(int c) {
        if ("*_`\\<>⟦⟧".indexOf(c) >= 0) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            // because Thai and Burmese break lines, and Indic scripts join letters, with U+200B to U+200D
            case Character.FORMAT -> c < 0x200B || c > 0x200D;
            default -> false;
        };
    }

    /** Whether there is a character entity, which Markdown would show as another character. */
    static boolean entity(String text) {
        return ENTITY.matcher(text).find();
    }

    /** What Markdown takes the line for by its beginning: {@code #}s, {@code -}, {@code 1.}, or nothing. */
    static String block(String line) {
        Matcher matcher = LIST.matcher(line.strip());
        return matcher.lookingAt() ? matcher.group(1).replaceAll("\\d+", "1").replaceAll("[*+]", "-") : "";
    }

    /** Whether the text is a mark that a line begins with. */
    static boolean prefix(String text) {
        return PREFIX.matcher(text).matches();
    }

    /** Whether the mark is the second half of a link: {@code ](address)} or {@code ][label]}. */
    static boolean closesLink(String mark) {
        return mark.startsWith("](") || mark.startsWith("][");
    }

    /** Where the mark that begins at this place ends, or -1. */
    int end(int at, boolean begins) {
        if (begins) {
            Matcher definition = DEFINITION.matcher(line).region(at, line.length());
            if (definition.lookingAt()) {
                return definition.end();
            }
            Matcher matcher = PREFIX.matcher(line).region(at, line.length()).useTransparentBounds(true);
            if (matcher.lookingAt()) {
                return matcher.end();
            }
        }
        char c = line.charAt(at);
        return switch (c) {
            case '*', '_', '`' -> run(at, c);
            case '\\' -> at + 1 < line.length() && punctuation(line.charAt(at + 1)) ? at + 2 : at + 1;
            case '[', ']' -> linkEnds.length > 0 && linkEnds[at] > 0 ? linkEnds[at] : -1;
            case '!' -> at + 1 < linkEnds.length && line.charAt(at + 1) == '[' && linkEnds[at + 1] > 0 ? at + 2 : -1;
            case '&' -> entityEnd(at);
            default -> never(line.codePointAt(at)) ? at + Character.charCount(line.codePointAt(at)) : -1;
        };
    }

    private int run(int at, char c) {
        int end = at;
        while (end < line.length() && line.charAt(end) == c) {
            end++;
        }
        return end;
    }

    private int entityEnd(int at) {
        Matcher matcher = ENTITY.matcher(line).region(at, line.length());
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    /** For each place where a half of a link begins, where that half ends. */
    private static int[] links(String line) {
        int[] ends = new int[line.length()];
        Deque<Integer> opened = new ArrayDeque<>();
        for (int i = 0; i < line.length(); i++) {
            switch (line.charAt(i)) {
                case '\\' -> i++;
                case '[' -> opened.push(i);
                case ']' -> {
                    if (opened.isEmpty()) {
                        continue;
                    }
                    int from = opened.pop();
                    int close = line.startsWith("(", i + 1) ? closing(line, i + 2) : label(line, i + 1);
                    if (close == i + 2 && line.charAt(close) == ']') {
                        // because its text is its label too, and would lead nowhere in other words
                        ends[from] = close + 1;
                        i = close;
                    } else if (close > 0) {
                        ends[from] = from + 1;
                        ends[i] = close + 1;
                        i = close;
                    }
                }
                default -> {}
            }
        }
        return ends;
    }

    /** Where the label in brackets that begins at this place ends, or -1. */
    private static int label(String line, int from) {
        if (!line.startsWith("[", from)) {
            return -1;
        }
        int limit = Math.min(line.length(), from + LONGEST_LABEL);
        for (int i = from + 1; i < limit; i++) {
            if ("[\\".indexOf(line.charAt(i)) >= 0) {
                return -1;
            }
            if (line.charAt(i) == ']') {
                return line.startsWith("(", i + 1) ? -1 : i;
            }
        }
        return -1;
    }

    private static int closing(String line, int from) {
        int depth = 1;
        int limit = Math.min(line.length(), from + LONGEST_LINK);
        for (int i = from; i < limit; i++) {
            depth += line.charAt(i) == '(' ? 1 : line.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean punctuation(char c) {
        return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
    }
}
