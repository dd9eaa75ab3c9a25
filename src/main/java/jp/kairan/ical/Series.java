package jp.kairan.ical;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The occurrences of something that repeats.
 *
 * @param rule by which it repeats
 * @param except the days on which an occurrence that the rule gives does not take place (EXDATE); it counts for COUNT
 *     all the same
 */
public record Series(Recurrence rule, Set<LocalDate> except) {
    /** Beyond a lifetime nobody plans, and a rule that names no day has to end somewhere. */
    private static final int HORIZON_YEARS = 100;

    public Series {
        except = Set.copyOf(except);
    }

    /** A rule without exceptions. */
    public static Series of(Recurrence rule) {
        return new Series(rule, Set.of());
    }

    /**
     * The occurrences that touch some days, in order.
     *
     * @param first the first occurrence, which gives the time of day, the length and what the rule leaves open
     * @param from the first day asked for; an occurrence that begins earlier and lasts into it is among the answer
     * @param to the day after the last one asked for; days a hundred years after the first occurrence are not looked at
     * @param most the most to answer; the earliest are kept
     */
    public List<When> occurrences(When first, LocalDate from, LocalDate to, int most) {
        LocalDate start = first.firstDay();
        LocalDate horizon = earlier(to, start.plusYears(HORIZON_YEARS));
        LocalDate base = rule.periodOf(start);
        int counted = 0;
        List<When> found = new ArrayList<>();
        for (long step = skipped(first, from); ; step++) {
            LocalDate period = rule.frequency().later(base, step * rule.interval());
            if (!period.isBefore(horizon)) {
                return found;
            }
            for (LocalDate day : rule.daysOf(period, start)) {
                if (day.isBefore(start)) {
                    continue;
                }
                When occurrence = first.on(day);
                boolean over =
                        !rule.reaches(occurrence) || counted >= rule.count().orElse(Integer.MAX_VALUE);
                if (over || !day.isBefore(horizon) || found.size() >= most) {
                    return found;
                }
                counted++;
                if (!occurrence.lastDay().isBefore(from) && !except.contains(day)) {
                    found.add(occurrence);
                }
            }
        }
    }

    /** How many steps lie wholly before the days asked for; none with COUNT, because then each one counts. */
    private long skipped(When first, LocalDate from) {
        LocalDate start = first.firstDay();
        long length = start.until(first.lastDay(), ChronoUnit.DAYS);
        if (rule.count().isPresent() || !from.isAfter(start)) {
            return 0;
        }
        LocalDate reach = from.minusDays(length + 1);
        long periods = rule.frequency().between(rule.periodOf(start), rule.periodOf(reach));
        return Math.max(0, periods / rule.interval() - 1);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The days left out, in order. */
    Set<LocalDate> exceptInOrder() {
        return new TreeSet<>(except);
    }
}
