package jp.kairan.cap;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import jp.kairan.xml.XmlText;

/** The forms that the standard gives to values in many places. */
final class Rules {
    /** Finer than an atom on the earth's surface; bounded because a scale of millions would be written out. */
    private static final int MOST_DIGITS_AFTER_POINT = 20;

    private static final Pattern UNFIT_FOR_NAMES = Pattern.compile("[\\s\\p{Z}\\p{Cc},<&]");

    private Rules() {}

    static void hold(boolean rule, String said) {
        if (!rule) {
            throw new RuleBroken(said);
        }
    }

    /** A text as a reader will see it; empty where it says nothing. */
    static String text(String text) {
        return XmlText.writable(text).strip();
    }

    static String needText(String text, String part) {
        String said = text(text);
        hold(!said.isEmpty(), part + " says nothing");
        return said;
    }

    static List<String> needTexts(List<String> texts, String part) {
        return texts.stream().map(text -> needText(text, part)).toList();
    }

    /** Names of messages and senders: they are listed with commas and spaces between (section 3.2.1, references). */
    static String name(String name, String part) {
        hold(!name.isEmpty(), part + " says nothing");
        // Not cleaned like a text, because another name would be another message.
        hold(
                !UNFIT_FOR_NAMES.matcher(name).find() && XmlText.writable(name).equals(name),
                part + " has spaces, commas or restricted characters");
        return name;
    }

    /** A number that lies between two others, in the one form that is written without an exponent. */
    static BigDecimal between(long least, BigDecimal number, long most, String part) {
        hold(
                number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0,
                part + " is out of range");
        hold(number.scale() <= MOST_DIGITS_AFTER_POINT, part + " is too exact");
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
