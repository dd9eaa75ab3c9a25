package jp.kairan.ical;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A weekday of a rule: every one, or the n-th of a month or year.
 *
 * @param ordinal counted from 1, or from the end by -1; 0 for every one
 */
record Weekday(int ordinal, DayOfWeek day) implements Comparable<Weekday> {
    private static final Pattern FORM = Pattern.compile("([+-]?\\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)");
    private static final String CODES = "MOTUWETHFRSASU";

    /** Reads {@code MO}, {@code 2MO} or {@code -1SU}. */
    static Weekday parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("BYDAY names no day of the week");
        }
        int ordinal = form.group(1) == null ? 0 : Integer.parseInt(form.group(1));
        if (form.group(1) != null && (ordinal == 0 || Math.abs(ordinal) > 53)) {
            throw new IllegalArgumentException("an ordinal of BYDAY is from 1 to 53 or from -53 to -1");
        }
        return new Weekday(ordinal, day(form.group(2)));
    }

    /** Reads {@code MO}. */
    static DayOfWeek day(String code) {
        int at = code.length() == 2 ? CODES.indexOf(code) : -1;
        if (at < 0 || at % 2 != 0) {
            throw new IllegalArgumentException("not a day of the week");
        }
        return DayOfWeek.of(at / 2 + 1);
    }

    static String code(DayOfWeek day) {
        int at = (day.getValue() - 1) * 2;
        return CODES.substring(at, at + 2);
    }

    /**
     * Whether a date is such a day.
     *
     * @param inYear whether ordinals count in the year and not in the month
     */
    boolean is(LocalDate date, boolean inYear) {
        if (date.getDayOfWeek() != day) {
            return false;
        }
        int at = inYear ? date.getDayOfYear() : date.getDayOfMonth();
        int length = inYear ? date.lengthOfYear() : date.lengthOfMonth();
        return ordinal == 0 || (ordinal > 0 ? (at + 6) / 7 == ordinal : (length - at) / 7 + 1 == -ordinal);
    }

    @Override
    public int compareTo(Weekday other) {
        int byDay = day.compareTo(other.day);
        return byDay != 0 ? byDay : Integer.compare(ordinal, other.ordinal);
    }

    @Override
    public String toString() {
        return (ordinal == 0 ? "" : String.valueOf(ordinal)) + code(day);
    }
}
