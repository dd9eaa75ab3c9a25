package jp.kairan.broadcasts.templates;

import java.util.regex.Pattern;

/**
 * The characters that no title can hold: what ends or controls a line, halves of characters, and what turns the direction
 * of writing, because no language here needs it and it makes a text read as another.
 */
final class Unspeakable {
    /** For a class of a regular expression. */
    static final String CHARACTERS = "\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069";

    private static final Pattern ANY = Pattern.compile("[" + CHARACTERS + "]");

    private Unspeakable() {}

    static boolean in(String text) {
        return ANY.matcher(text).find();
    }
}
