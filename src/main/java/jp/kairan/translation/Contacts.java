package jp.kairan.translation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds addresses of the web, mail addresses and phone numbers. Every repetition is bounded or possessive: time is linear. */
final class Contacts {
    private static final Pattern URL =
            Pattern.compile("(?i:https?://|ftp://|www\\.)[A-Za-z0-9\\-._~:/?#@!$&'()*+,;=%]{1,2000}+");

    /** Without a scheme, as it is read out: a name with dots whose last part is letters. */
    private static final Pattern DOMAIN = Pattern.compile(
            "[A-Za-z0-9-]{2,63}+(?:\\.[A-Za-z0-9-]{2,63}+){1,6}+(?<=\\.[a-z]{2,20})(?![A-Za-z0-9@])(?:/[A-Za-z0-9\\-._~/?#&=%]{0,500}+)?+");

    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}+@[A-Za-z0-9-]{1,63}+(?:\\.[A-Za-z0-9-]{1,63}+){1,6}+");

    private static final Pattern PHONE = Pattern.compile("(?:\\+81[- ]?(?:\\(0\\))?\\d{1,4}[- ]?\\d{1,4}[- ]?\\d{3,4}"
            + "|\\(0\\d{1,4}\\)[- ]?\\d{1,4}[- ]?\\d{4}"
            + "|0\\d{1,4}[-(]\\d{1,4}[-)]\\d{3,4}"
            + "|0\\d{1,4} \\d{2,4} \\d{3,4}"
            + "|0\\d{9,10}"
            + "|[1-9]\\d{2}-\\d{4})(?![\\d])(?!-\\d)");

    private static final int LEAST_DIGITS = 10;
    private static final int MOST_DIGITS = 13;

    private Contacts() {}

    /** What begins at this place, or null. */
    static Found at(String line, String folded, int at) {
        char c = folded.charAt(at);
        if (c >= 0x80) {
            return null;
        }
        boolean start = at == 0 || !word(folded.charAt(at - 1));
        Found found = start && word(c) ? named(line, folded, at) : null;
        if (found != null) {
            return found;
        }
        boolean dial = Folded.digit(c) || c == '+' || c == '(';
        return dial && (at == 0 || !Folded.digit(folded.charAt(at - 1))) ? phone(folded, at) : null;
    }

    private static Found named(String line, String folded, int at) {
        int end = end(URL, line, at);
        if (end > 0) {
            return new Found(FactKind.URL, trimmed(line, at, end));
        }
        end = end(MAIL, folded, at);
        if (end > 0) {
            return new Found(FactKind.MAIL, end);
        }
        end = end(DOMAIN, line, at);
        return end > 0 ? new Found(FactKind.URL, trimmed(line, at, end)) : null;
    }

    private static Found phone(String folded, int at) {
        int end = end(PHONE, folded, at);
        if (end < 0) {
            return null;
        }
        long digits = folded.substring(at, end)
                .chars()
                .filter(c -> Folded.digit((char) c))
                .count();
        boolean local = end - at == "220-2111".length() && folded.charAt(at) != '0';
        return local || digits >= LEAST_DIGITS && digits <= MOST_DIGITS ? new Found(FactKind.PHONE, end) : null;
    }

    /** Without what ends the sentence rather than the address. */
    private static int trimmed(String line, int at, int end) {
        int opened = 0;
        for (int i = at; i < end; i++) {
            opened += line.charAt(i) == '(' ? 1 : line.charAt(i) == ')' ? -1 : 0;
        }
        int last = end;
        while (last > at + 1) {
            char c = line.charAt(last - 1);
            if (c == ')' && opened < 0) {
                opened++;
            } else if (".,;:!?'*_~".indexOf(c) < 0) {
                break;
            }
            last--;
        }
        return last;
    }

    private static int end(Pattern pattern, String text, int at) {
        Matcher matcher = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    private static boolean word(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0);
    }
}
