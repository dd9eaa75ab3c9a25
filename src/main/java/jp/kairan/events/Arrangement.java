package jp.kairan.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What has to become of the dates that are laid down so that they follow a plan. A date is known by its day, because a
 * rule gives one a day at the most: moved to another hour it keeps its id and its answers. What has begun stays, and
 * what somebody moved by hand stays where it was put.
 *
 * @param added dates that are missing
 * @param kept dates that the plan still gives, at their new times
 * @param dropped dates that it gives no longer
 */
record Arrangement(List<Period> added, List<Kept> kept, List<Occurrence> dropped) {

    /** A date at its new time. */
    record Kept(Occurrence occurrence, Instant originalStart, Instant startsAt, Instant endsAt) {
        boolean moved() {
            return !startsAt.equals(occurrence.startsAt())
                    || !endsAt.equals(occurrence.endsAt())
                    || !originalStart.equals(occurrence.originalStart());
        }
    }

    /**
     * Arranges.
     *
     * @param dates what the plan gives
     * @param rows what is laid down from today on
     * @param before the period of the plan that they were laid down by
     * @param single whether the event had one date and has one still, which then follows wherever it goes
     */
    static Arrangement of(
            List<Period> dates, List<Occurrence> rows, Period before, boolean single, Instant now, ZoneId zone) {
        List<Period> added = new ArrayList<>();
        List<Kept> kept = new ArrayList<>();
        Map<LocalDate, Occurrence> byDay = new HashMap<>();
        rows.forEach(row -> byDay.put(LocalDate.ofInstant(row.originalStart(), zone), row));
        for (Period date : dates) {
            Occurrence row = single && rows.size() == 1 ? rows.get(0) : byDay.remove(date.firstDay(zone));
            boolean later = date.startsAt().isAfter(now);
            if (row == null) {
                // what is going on counts for a first publication, while in a series that runs it is in the rows
                if (later || rows.isEmpty() && date.endsAt().isAfter(now)) {
                    added.add(date);
                }
            } else if (single || row.startsAt().isAfter(now)) {
                kept.add(kept(row, date, before, zone));
            }
            byDay.values().remove(row);
        }
        List<Occurrence> dropped = byDay.values().stream()
                .filter(row -> row.startsAt().isAfter(now) && !byHand(row, before, zone))
                .toList();
        return new Arrangement(added, kept, dropped);
    }

    private static Kept kept(Occurrence row, Period date, Period before, ZoneId zone) {
        return byHand(row, before, zone)
                ? new Kept(row, date.startsAt(), row.startsAt(), row.endsAt())
                : new Kept(row, date.startsAt(), date.startsAt(), date.endsAt());
    }

    private static boolean byHand(Occurrence row, Period before, ZoneId zone) {
        Period laid = Period.of(before.when(zone).on(LocalDate.ofInstant(row.originalStart(), zone)), zone);
        return !row.startsAt().equals(row.originalStart()) || !row.endsAt().equals(laid.endsAt());
    }
}
