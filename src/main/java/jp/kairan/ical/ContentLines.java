package jp.kairan.ical;

import java.util.List;
import java.util.stream.Collectors;

/** The content lines of a calendar (RFC 5545 3.1): escaped, ended by CRLF and folded by octets. */
final class ContentLines {
    /** Octets of a line without its end. */
    private static final int LONGEST = 75;

    private final StringBuilder lines = new StringBuilder();

    /** A line whose value is made by this package alone and holds nothing to escape. */
    ContentLines put(String name, String value) {
        fold(name + ":" + printable(value));
        return this;
    }

    /** A line of the type TEXT. */
    ContentLines text(String name, String value) {
        return put(name, escape(value));
    }

    /** A line of several values of the type TEXT. */
    ContentLines texts(String name, List<String> values) {
        return put(name, values.stream().map(ContentLines::escape).collect(Collectors.joining(",")));
    }

    /** Whatever breaks a line anywhere becomes the escape for it, because some readers break lines at U+2028 too. */
    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n|[\\r\\n\\u000B\\f\\u0085\\u2028\\u2029]", "\\\\n");
    }

    /** Without controls, which RFC 5545 allows nowhere, and with U+FFFD for half a character, which UTF-8 lacks. */
    private static String printable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.SURROGATE) {
                kept.append('\uFFFD');
            } else if (type != Character.CONTROL || c == '\t') {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }

    /** Between characters alone, because a reader that decodes line by line would break one that is cut in two. */
    private void fold(String line) {
        int room = LONGEST;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            int octets = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (octets > room) {
                lines.append("\r\n ");
                room = LONGEST - 1;
            }
            lines.appendCodePoint(c);
            room -= octets;
            i += Character.charCount(c);
        }
        lines.append("\r\n");
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
