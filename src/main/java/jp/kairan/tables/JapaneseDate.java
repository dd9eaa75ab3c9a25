package jp.kairan.tables;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as Japanese registers write it: 1993-05-27, 1993/5/27, 19930527, 昭和7年11月19日, S38.4.25, R元年…. */
public final class JapaneseDate {
    private static final int FIRST_YEAR = 1873;
    private static final int LAST_YEAR = 2199;

    /** Midnight, which spreadsheets add to a date; any other time makes it no date. */
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]0?0:00(?::00(?:\\.0+)?)?$");

    private static final String PARTS = "(?:年|[-/.])([0-9]{1,2})(?:月|[-/.])([0-9]{1,2})日?";
    private static final Pattern WESTERN = Pattern.compile("(?:西暦)?([0-9]{4})" + PARTS);
    private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern ERA = Pattern.compile("(明治|大正|昭和|平成|令和|[MTSHRmtshr])\\.?([0-9]{1,2}|元)" + PARTS);

    private JapaneseDate() {}

    /**
     * Reads a date. Refused are days the calendar does not have, days outside the named era, years before 1873 (until
     * then Japan counted months by the moon, so that no date can be told from month and day alone) and two-digit years
     * without an era, which could be of either century or of an era.
     */
    public static Reading<LocalDate> read(String raw) {
        return JapaneseText.tidy(raw).then(text -> {
            // ㍼ and ㋿ are one character each; the tidied text holds nothing else that this could harm.
            String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
            return parse(MIDNIGHT.matcher(plain).replaceFirst("").replace(" ", ""));
        });
    }

    private static Reading<LocalDate> parse(String text) {
        Matcher era = ERA.matcher(text);
        if (era.matches()) {
            int year = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
            Era named = Era.of(era.group(1));
            return date(named.first.getYear() + year - 1, era.group(3), era.group(4))
                    .then(date ->
                            year > 0 && named.holds(date) ? Reading.of(date) : Reading.refused(TextFault.OUTSIDE_ERA))
                    .then(JapaneseDate::inRange);
        }
        for (Pattern pattern : new Pattern[] {WESTERN, COMPACT}) {
            Matcher western = pattern.matcher(text);
            if (western.matches()) {
                return date(Integer.parseInt(western.group(1)), western.group(2), western.group(3))
                        .then(JapaneseDate::inRange);
            }
        }
        return Reading.refused(TextFault.NOT_A_DATE);
    }

    private static Reading<LocalDate> date(int year, String month, String day) {
        try {
            return Reading.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Reading.refused(TextFault.IMPOSSIBLE_DATE);
        }
    }

    private static Reading<LocalDate> inRange(LocalDate date) {
        boolean known = date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
        return known ? Reading.of(date) : Reading.refused(TextFault.YEAR_OUT_OF_RANGE);
    }

    /** The eras since 1868; the days 1912-07-30 and 1926-12-25 belong to two, as the change took effect at once. */
    private enum Era {
        MEIJI("明治M", LocalDate.of(1868, 1, 25), LocalDate.of(1912, 7, 30)),
        TAISHO("大正T", LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 25)),
        SHOWA("昭和S", LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
        HEISEI("平成H", LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
        REIWA("令和R", LocalDate.of(2019, 5, 1), LocalDate.MAX);

        private final String names;
        private final LocalDate first;
        private final LocalDate last;

        Era(String names, LocalDate first, LocalDate last) {
            this.names = names;
            this.first = first;
            this.last = last;
        }

        static Era of(String name) {
            for (Era era : values()) {
                if (era.names.contains(name.toUpperCase(Locale.ROOT))) {
                    return era;
                }
            }
            throw new IllegalArgumentException("the pattern of eras and the eras disagree");
        }

        boolean holds(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }
}
