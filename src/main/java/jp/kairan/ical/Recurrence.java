package jp.kairan.ical;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A rule by which something repeats on days (RFC 5545 3.3.10, RRULE), of the parts that people use.
 *
 * <p>FREQ of a day or longer, INTERVAL, COUNT or UNTIL, BYDAY with ordinals, BYMONTHDAY, BYMONTH and WKST. No part
 * concerns the time of day, so an occurrence is known by the day on which it begins.
 */
public final class Recurrence {
    /** Ten years of days. */
    private static final int MOST_COUNT = 3660;

    private static final int MOST_INTERVAL = 999;

    private final Frequency frequency;
    private final int interval;
    private final OptionalInt count;
    private final Optional<Until> until;
    private final List<Weekday> days;
    private final List<Integer> monthDays;
    private final List<Integer> months;
    private final DayOfWeek weekStart;

    private Recurrence(RecurrenceParts parts) {
        this.frequency = frequency(parts.text("FREQ"));
        this.interval = parts.has("INTERVAL") ? parts.whole("INTERVAL", 1, MOST_INTERVAL) : 1;
        this.count = parts.has("COUNT") ? OptionalInt.of(parts.whole("COUNT", 1, MOST_COUNT)) : OptionalInt.empty();
        this.until = parts.has("UNTIL") ? Optional.of(Until.parse(parts.text("UNTIL"))) : Optional.empty();
        this.days = parts.list("BYDAY", Weekday::parse);
        this.monthDays = parts.wholes("BYMONTHDAY", -31, 31);
        this.months = parts.wholes("BYMONTH", 1, 12);
        this.weekStart = parts.has("WKST") ? Weekday.day(parts.text("WKST")) : DayOfWeek.MONDAY;
        if (count.isPresent() && until.isPresent()) {
            throw new IllegalArgumentException("COUNT and UNTIL exclude each other");
        }
        boolean ordinals = days.stream().anyMatch(day -> day.ordinal() != 0);
        if (ordinals && frequency.compareTo(Frequency.MONTHLY) < 0) {
            throw new IllegalArgumentException("an ordinal of BYDAY needs months or years to count in");
        }
        if (ordinals && !monthDays.isEmpty()) {
            // Because calendars differ on what such an ordinal counts, and a phone would show other days than we do.
            throw new IllegalArgumentException("an ordinal of BYDAY and BYMONTHDAY exclude each other");
        }
        if (!monthDays.isEmpty() && frequency == Frequency.WEEKLY) {
            throw new IllegalArgumentException("BYMONTHDAY has no meaning in a week");
        }
    }

    /**
     * Reads a rule such as {@code FREQ=MONTHLY;BYDAY=2MO} from text that is not to be trusted.
     *
     * @throws IllegalArgumentException with a reason in English that does not repeat the text, where it is not a rule
     *     or one of a kind that is not taken: a part other than those above, a period shorter than a day, COUNT over
     *     3660, INTERVAL over 999, an ordinal weekday together with BYMONTHDAY
     */
    public static Recurrence parse(String text) {
        return new Recurrence(new RecurrenceParts(text));
    }

    private static Frequency frequency(String name) {
        try {
            return Frequency.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("FREQ is not one of DAILY, WEEKLY, MONTHLY, YEARLY");
        }
    }

    /** Whether it ever ends. */
    public boolean endless() {
        return count.isEmpty() && until.isEmpty();
    }

    /**
     * Whether the first occurrence is one that the rule itself gives; RFC 5545 leaves open what happens otherwise, and
     * calendars differ.
     */
    public boolean startsWith(When first) {
        return falls(first.firstDay(), first.firstDay()) && reaches(first);
    }

    /** The same rule up to a day, itself included, however long it was to last. */
    public Recurrence endingOn(LocalDate last) {
        List<String> parts = Arrays.stream(toString().split(";"))
                .filter(part -> !part.startsWith("COUNT=") && !part.startsWith("UNTIL="))
                .collect(Collectors.toCollection(ArrayList::new));
        parts.add("UNTIL=" + Until.DAY.format(last));
        return parse(String.join(";", parts));
    }

    Frequency frequency() {
        return frequency;
    }

    int interval() {
        return interval;
    }

    OptionalInt count() {
        return count;
    }

    LocalDate periodOf(LocalDate day) {
        return frequency.periodOf(day, weekStart);
    }

    boolean reaches(When occurrence) {
        return until.isEmpty() || until.get().reaches(occurrence);
    }

    /** The days of one period that the rule names, in order. */
    List<LocalDate> daysOf(LocalDate period, LocalDate first) {
        LocalDate next = frequency.later(period, 1);
        return period.datesUntil(next).filter(day -> falls(day, first)).toList();
    }

    /** What the rule leaves open is taken from the first day, as RFC 5545 3.3.10 says of DTSTART. */
    private boolean falls(LocalDate day, LocalDate first) {
        boolean bare = days.isEmpty() && monthDays.isEmpty();
        boolean month = months.isEmpty()
                ? frequency != Frequency.YEARLY || !bare || day.getMonth() == first.getMonth()
                : months.contains(day.getMonthValue());
        boolean inMonths = frequency.compareTo(Frequency.MONTHLY) >= 0;
        boolean monthDay = monthDays.isEmpty()
                ? !inMonths || !bare || day.getDayOfMonth() == first.getDayOfMonth()
                : monthDays.contains(day.getDayOfMonth())
                        || monthDays.contains(day.getDayOfMonth() - day.lengthOfMonth() - 1);
        boolean inYear = frequency == Frequency.YEARLY && months.isEmpty();
        boolean weekday = days.isEmpty()
                ? frequency != Frequency.WEEKLY || day.getDayOfWeek() == first.getDayOfWeek()
                : days.stream().anyMatch(named -> named.is(day, inYear));
        return month && monthDay && weekday;
    }

    /** The rule as it is written beside a start, with UNTIL in the form that the start asks for. */
    String text(When first) {
        return text(until.map(end -> end.text(first)));
    }

    /** The rule in one fixed order of parts, which {@link #parse} reads as the same rule. */
    @Override
    public String toString() {
        return text(until.map(Until::toString));
    }

    private String text(Optional<String> end) {
        List<String> parts = new ArrayList<>();
        parts.add("FREQ=" + frequency);
        if (interval != 1) {
            parts.add("INTERVAL=" + interval);
        }
        count.ifPresent(times -> parts.add("COUNT=" + times));
        end.ifPresent(last -> parts.add("UNTIL=" + last));
        add(parts, "BYMONTH", months);
        add(parts, "BYMONTHDAY", monthDays);
        add(parts, "BYDAY", days);
        if (weekStart != DayOfWeek.MONDAY) {
            parts.add("WKST=" + Weekday.code(weekStart));
        }
        return String.join(";", parts);
    }

    private static void add(List<String> parts, String name, List<?> values) {
        if (!values.isEmpty()) {
            parts.add(name + "=" + values.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recurrence rule && rule.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
