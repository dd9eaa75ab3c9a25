package jp.kairan.broadcasts;

import jp.kairan.broadcasts.templates.Words;

/** Makes what was typed what is kept. */
final class Texts {
    private Texts() {}

    /** Lines ended by a line feed, nothing around the text, an empty text where there is none. */
    static Words words(String title, String body, String instruction) {
        return new Words(title.strip(), clean(body), instruction == null ? "" : clean(instruction));
    }

    private static String clean(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
