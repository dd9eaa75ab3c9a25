package jp.kairan.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/**
 * A time zone as a calendar carries it with itself (VTIMEZONE), by the rules that the Java platform holds to be in
 * force; what a zone did in past decades is left out, because no entry lies there.
 */
final class ZoneLines {
    private static final int ANY_YEAR = 1970;
    private static final LocalDateTime BEGINNING = LocalDateTime.of(ANY_YEAR, 1, 1, 0, 0);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx", Locale.ROOT);

    private ZoneLines() {}

    static void put(ContentLines lines, ZoneId zone) {
        lines.put("BEGIN", "VTIMEZONE").put("TZID", zone.getId());
        List<ZoneOffsetTransitionRule> rules = zone.getRules().getTransitionRules();
        if (rules.isEmpty()) {
            ZoneOffset offset = zone.getRules().getOffset(Instant.MAX);
            observance(lines, zone, false, BEGINNING, offset, offset, "");
        }
        for (ZoneOffsetTransitionRule rule : rules) {
            ZoneOffsetTransition change = rule.createTransition(ANY_YEAR);
            observance(
                    lines,
                    zone,
                    !rule.getOffsetAfter().equals(rule.getStandardOffset()),
                    change.getDateTimeBefore(),
                    rule.getOffsetBefore(),
                    rule.getOffsetAfter(),
                    yearly(rule));
        }
        lines.put("END", "VTIMEZONE");
    }

    private static void observance(
            ContentLines lines,
            ZoneId zone,
            boolean daylight,
            LocalDateTime start,
            ZoneOffset from,
            ZoneOffset to,
            String rule) {
        String kind = daylight ? "DAYLIGHT" : "STANDARD";
        lines.put("BEGIN", kind)
                .put("DTSTART", Until.TIME.format(start))
                .put("TZOFFSETFROM", OFFSET.format(from))
                .put("TZOFFSETTO", OFFSET.format(to))
                .put("TZNAME", TimeZone.getTimeZone(zone).getDisplayName(daylight, TimeZone.SHORT, Locale.ENGLISH));
        if (!rule.isEmpty()) {
            lines.put("RRULE", rule);
        }
        lines.put("END", kind);
    }

    /** The yearly rule of a change of the clocks; Java counts days as "the Sunday on or after the 8th". */
    private static String yearly(ZoneOffsetTransitionRule rule) {
        int day = rule.getDayOfMonthIndicator();
        StringBuilder text =
                new StringBuilder("FREQ=YEARLY;BYMONTH=").append(rule.getMonth().getValue());
        if (rule.getDayOfWeek() == null) {
            return text.append(";BYMONTHDAY=").append(day).toString();
        }
        String weekday = Weekday.code(rule.getDayOfWeek());
        if (day == -1) {
            return text.append(";BYDAY=-1").append(weekday).toString();
        }
        int earliest = day > 0 ? day : day - 6;
        text.append(";BYMONTHDAY=").append(earliest);
        for (int next = earliest + 1; next < earliest + 7; next++) {
            text.append(',').append(next);
        }
        return text.append(";BYDAY=").append(weekday).toString();
    }
}
