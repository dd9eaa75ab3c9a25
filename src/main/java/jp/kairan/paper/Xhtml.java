package jp.kairan.paper;

/** Text on its way into XHTML. */
public final class Xhtml {
    private Xhtml() {}

    /**
     * The text as it may stand between tags and in quoted attributes: escaped, and without what XML 1.0 cannot hold
     * even escaped. Characters without a shape go too, because in print they would show as missing: joiners, direction
     * marks, and the selectors of a kanji's drawing, of which the type has one.
     */
    public static String text(String raw) {
        StringBuilder safe = new StringBuilder(raw.length() + 16);
        raw.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    if (allowed(c)) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }

    private static boolean allowed(int c) {
        boolean selector = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
        return !selector && Character.getType(c) != Character.FORMAT && inXml(c);
    }

    private static boolean inXml(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
