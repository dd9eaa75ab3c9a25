package jp.kairan.broadcasts.outlets;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Leaves out of a text what a voice cannot read: addresses on the web, pictures, bullets, marks that nobody sees. */
final class Spoken {
    static final Pattern LINK =
            Pattern.compile("(?i)(?:https?://|ftp://|www\\.)[\\x21\\x23-\\x3B\\x3D\\x3F-\\x7E]{1,2000}");

    /** No part of it is longer than the standard allows, so that no text makes the search slow. */
    static final Pattern MAIL = Pattern.compile("(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");

    private static final Pattern SPACES = Pattern.compile("[\\h]{2,}");

    /** Marks of direction; the joiners of Indian scripts are of the same type and belong to their words. */
    private static final String UNSEEN =
            "\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF\uFE0F\u20E3";

    private static final int JOINER = 0x200D;

    private Spoken() {}

    /** The text, its lines without space around them and none of them empty. */
    static String of(String text) {
        String words =
                MAIL.matcher(LINK.matcher(readable(text)).replaceAll(" ")).replaceAll(" ");
        return lines(SPACES.matcher(words).replaceAll(" "));
    }

    /** The text less all that has no sound; what joined two pictures goes with them. */
    static String readable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        boolean sounded = false;
        for (int character :
                text.replace("\r\n", "\n").replace('\r', '\n').codePoints().toArray()) {
            sounded = sounds(character) && (character != JOINER || sounded);
            if (sounded) {
                kept.appendCodePoint(character);
            }
        }
        return kept.toString();
    }

    static String lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining("\n"));
    }

    private static boolean sounds(int character) {
        if (character == '\n' || character == '\t') {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            // Signs such as the degree and the squared unit are spelt out by whoever knows the language.
            case Character.OTHER_SYMBOL ->
                character == '°'
                        || character >= 0x2100 && character <= 0x214F
                        || character >= 0x3300 && character <= 0x33FF;
            case Character.MODIFIER_SYMBOL -> character < 0x1F000 && character != '`' && character != '^';
            default -> UNSEEN.indexOf(character) < 0;
        };
    }
}
