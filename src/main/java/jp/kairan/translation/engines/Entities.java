package jp.kairan.translation.engines;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters that mean something in XML and HTML, and what is written in their place. */
final class Entities {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:(amp|lt|gt|quot|apos|nbsp)|#(\\d{1,7})|#[xX]([0-9A-Fa-f]{1,6}));");

    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");

    private Entities() {}

    /** Text that stands between elements. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The text again, each reference looked at once; what is no reference to a character stays as it is. */
    static String unescape(String text) {
        return REFERENCE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(character(match)));
    }

    private static String character(MatchResult match) {
        if (match.group(1) != null) {
            return NAMED.get(match.group(1));
        }
        int code = match.group(2) != null ? Integer.parseInt(match.group(2)) : Integer.parseInt(match.group(3), 16);
        boolean stands = Character.isValidCodePoint(code)
                && !Character.isISOControl(code)
                && Character.getType(code) != Character.SURROGATE;
        return stands ? Character.toString(code) : match.group();
    }
}
