package jp.kairan.xml;

/** Text as XML 1.0 can hold it. */
public final class XmlText {
    private XmlText() {}

    /**
     * The text without the characters that no XML document can hold (section 2.2: most control characters, half
     * surrogate pairs, U+FFFE and U+FFFF), and with every line ended as a reader will see it (section 2.11).
     *
     * <p>They are dropped and not refused, because they come unseen with text that was pasted, and nobody who writes a
     * warning should be kept from it by a character that means nothing.
     */
    public static String writable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(XmlText::holds)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean holds(int character) {
        return character == '\t'
                || character == '\n'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
