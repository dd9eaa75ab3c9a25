package jp.kairan.translation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day, or a range of times, as Japanese writes it.
 *
 * @param end the place behind it
 * @param last null where it is no range
 */
record WrittenTime(int end, Clock first, Clock last) {
    /**
     * Hours and minutes as written.
     *
     * @param half AM, PM, UNSURE where a word turns the clock that has no such hour, or null where it is not said
     * @param hours with the zero before them, if they have one
     */
    record Clock(String half, String hours, int minute) {
        int hour() {
            return Integer.parseInt(hours);
        }

        /** On the clock of 24 hours; null where nobody can know which time is meant. */
        String on24() {
            if (UNSURE.equals(half)
                    || minute > 59
                    || hour() > 24
                    || hour() == 24 && minute > 0
                    || half != null && hour() == 12) {
                return null;
            }
            if (half == null) {
                return String.format(Locale.ROOT, "%s:%02d", hours, minute);
            }
            boolean evening = half.equals("PM");
            if (!evening && hour() > 12) {
                return null;
            }
            return String.format(Locale.ROOT, "%02d:%02d", evening && hour() < 12 ? hour() + 12 : hour(), minute);
        }

        /** The second of a range that says its half only once, where that leaves no doubt; otherwise null. */
        Clock in(Clock first) {
            if (half != null || first.half == null || hour() > 12) {
                return this;
            }
            if (hour() <= first.hour() && first.hour() < 12 && !(hour() == first.hour() && minute > first.minute)) {
                return null;
            }
            if (first.half.equals("AM")) {
                return new Clock(null, String.format(Locale.ROOT, "%02d", hour()), minute);
            }
            return hour() == 12 ? null : new Clock("PM", hours, minute);
        }
    }

    /** What a time may begin with besides a number. */
    static final String BEGINNINGS = "午AaPp朝夜晩夕昼深真未早明今毎昨翌前当同連お";

    private static final String UNSURE = "UNSURE";

    private static final Set<String> EVENINGS = Set.of("夜", "晩", "夕方", "夕");
    private static final Set<String> MORNINGS = Set.of("朝", "早朝");

    private static final String HALF = "(?:(?<half>午前|午後|(?i:(?<![A-Za-z])[AP]M)) ?"
            + "|(?<word>[今毎昨明翌前当同連](?:夜|晩|夕方?)|深夜|真?夜中|夜間|夜更け|夜明け前?|明け方|未明|お?昼(?:前|過ぎ|すぎ|間)?|夕刻"
            + "|早朝|(?<![今毎昨明翌前当同連])朝|夜|晩|夕方?)[の ]?)?+";
    private static final String NUMBER = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";

    private static final Pattern TIME = Pattern.compile(HALF
            + "(?:(?<hours>\\d{1,2}):(?<minutes>\\d{2})(?![\\d:])"
            + "|(?<hour>" + NUMBER + ")時(?![間期代点給差計価速効候折限的])(?:(?<minute>" + NUMBER + ")分(?![間前])|(?<thirty>半))?+)");

    /** {@code 午後1〜3時}: the word for hours stands only behind the second. */
    private static final Pattern SHARED =
            Pattern.compile(HALF + "(?<hour>\\d{1,2})(?= {0,2}[~-] {0,2}\\d{1,2}時(?![間期代点給差計価速効候折限的]))");

    private static final Pattern JOIN = Pattern.compile(" {0,2}[~-] {0,2}|(?<from>から)");

    /** What begins at this place, or null. */
    static WrittenTime at(String folded, int at) {
        if (at > 0 && (Numerals.KANJI + "数何幾").indexOf(folded.charAt(at - 1)) >= 0) {
            return null;
        }
        WrittenTime one = one(TIME, folded, at);
        one = one == null ? one(SHARED, folded, at) : one;
        Matcher join = one == null ? null : matcher(JOIN, folded, one.end);
        if (join == null || !join.lookingAt()) {
            return one;
        }
        WrittenTime other = folded.startsWith("正午", join.end())
                ? new WrittenTime(join.end() + 2, new Clock(null, "12", 0), null)
                : one(TIME, folded, join.end());
        if (other == null) {
            return one;
        }
        boolean until = join.group("from") != null && folded.startsWith("まで", other.end);
        return new WrittenTime(until ? other.end + 2 : other.end, one.first, other.first);
    }

    private static WrittenTime one(Pattern pattern, String folded, int at) {
        Matcher matcher = matcher(pattern, folded, at);
        if (!matcher.lookingAt()) {
            return null;
        }
        if (pattern == SHARED) {
            return new WrittenTime(
                    matcher.end(), new Clock(half(matcher, matcher.group("hour")), matcher.group("hour"), 0), null);
        }
        if (matcher.group("hours") != null) {
            int minutes = Integer.parseInt(matcher.group("minutes"));
            String hours = matcher.group("hours");
            return new WrittenTime(matcher.end(), new Clock(half(matcher, hours), hours, minutes), null);
        }
        String hour = matcher.group("hour");
        boolean exact = matcher.group("minute") != null || matcher.group("thirty") != null;
        if (hour.equals("一") && matcher.group("half") == null && !exact) {
            return null;
        }
        int minute = matcher.group("thirty") != null ? 30 : exact ? Numerals.small(matcher.group("minute")) : 0;
        String hours = Folded.digit(hour.charAt(0)) ? hour : String.valueOf(Numerals.small(hour));
        return new WrittenTime(matcher.end(), new Clock(half(matcher, hours), hours, minute), null);
    }

    /** Words for the parts of a day say which half is meant only of some hours: 夜8時 is 20:00, 夜1時 is whose night? */
    private static String half(Matcher matcher, String hours) {
        String half = matcher.group("half");
        String word = matcher.group("word");
        if (half != null) {
            return half.equals("午前") || half.equalsIgnoreCase("AM") ? "AM" : "PM";
        }
        int hour = Integer.parseInt(hours);
        if (word == null || hour > 12 && !MORNINGS.contains(word) || hour == 12 && word.endsWith("昼")) {
            return null;
        }
        boolean plain = hour >= 4 && hour <= 11;
        if (plain && MORNINGS.contains(word)) {
            return "AM";
        }
        return plain && EVENINGS.contains(word) ? "PM" : UNSURE;
    }

    private static Matcher matcher(Pattern pattern, String folded, int at) {
        return pattern.matcher(folded).region(at, folded.length()).useTransparentBounds(true);
    }
}
