package jp.kairan.events;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.kairan.ical.Content;
import jp.kairan.ical.Position;
import jp.kairan.ical.Recurrence;
import jp.kairan.ical.Series;
import jp.kairan.ical.VEvent;
import jp.kairan.ical.When;

/**
 * An event as other calendars take it: one entry, for a series with its rule, the dates that are left out and those that
 * were moved. A sensitive event shows neither title nor place, because the file leaves our hands.
 */
record EventEntry(Sheet event, String unit, ZoneId zone) {
    private static final String VEILED = "予定（内容は電子回覧板で）";
    private static final String HOST = "@kairan";

    /** Text beyond this is read in the app, because a calendar is fetched again and again. */
    private static final int LONGEST_TEXT = 1_000;

    /** Ten years of days. */
    private static final int MOST_DATES = 3_700;

    /**
     * The entries of the event.
     *
     * @param dates in order: those in the window, and of a series all that are not as the rule says
     * @param from first day of the window
     * @param to the day after its last
     */
    List<VEvent> of(List<Occurrence> dates, LocalDate from, LocalDate to) {
        Optional<Recurrence> rule = rule();
        return rule.isPresent() ? series(rule.get(), dates, from, to) : singles(dates);
    }

    /** The first date bears the event's own name, so that it stays the same entry when it is moved. */
    private List<VEvent> singles(List<Occurrence> dates) {
        List<VEvent> entries = new ArrayList<>();
        for (Occurrence date : dates) {
            boolean own = event.rrule() == null && entries.isEmpty();
            VEvent entry = once(own ? event.id().toString() : date.id().toString(), when(date), content(date));
            entries.add(off(date) ? entry.calledOff() : entry);
        }
        return entries;
    }

    private List<VEvent> series(Recurrence rule, List<Occurrence> dates, LocalDate from, LocalDate to) {
        When first = when(event.startsAt(), event.endsAt());
        Map<LocalDate, When> ruled = new HashMap<>();
        Series.of(rule).occurrences(first, first.firstDay(), to, MOST_DATES).forEach(w -> ruled.put(w.firstDay(), w));
        Optional<LocalDate> last = cancelled() ? lastHeld(ruled) : Optional.empty();
        last.ifPresent(day -> ruled.keySet().removeIf(later -> later.isAfter(day)));
        boolean off = cancelled() && last.isEmpty();
        String uid = event.id().toString();
        Series series = new Series(last.map(rule::endingOn).orElse(rule), leftOut(dates, ruled.keySet(), from));
        VEvent whole = once(uid, first, content(null)).repeating(series);
        List<VEvent> entries = new ArrayList<>();
        entries.add(off ? whole.calledOff() : whole);
        for (Occurrence date : dates) {
            When original = ruled.get(day(date.originalStart()));
            if (date.state() == OccurrenceState.CANCELLED || original == null && !off && off(date)) {
                continue;
            }
            VEvent entry = null;
            if (original == null) {
                entry = once(date.id().toString(), when(date), content(date));
            } else if (changed(date, original)) {
                entry = once(uid, when(date), content(date)).insteadOf(original);
            }
            if (entry != null) {
                entries.add(off(date) ? entry.calledOff() : entry);
            }
        }
        return entries;
    }

    /** The last day that was over when the series was cancelled: what was held stays, and the rule ends with it. */
    private Optional<LocalDate> lastHeld(Map<LocalDate, When> ruled) {
        return ruled.entrySet().stream()
                .filter(date -> !Period.of(date.getValue(), zone).endsAt().isAfter(event.cancelledAt()))
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder());
    }

    /** Cancelled days, and days of the rule that were never laid down though later ones were. */
    private Set<LocalDate> leftOut(List<Occurrence> dates, Set<LocalDate> ruled, LocalDate from) {
        Set<LocalDate> laid = new HashSet<>();
        LocalDate last = LocalDate.MIN;
        for (Occurrence date : dates) {
            LocalDate day = day(date.originalStart());
            last = day.isAfter(last) ? day : last;
            if (date.state() == OccurrenceState.PLANNED) {
                laid.add(day);
            }
        }
        Set<LocalDate> except = new HashSet<>();
        for (Occurrence date : dates) {
            LocalDate day = day(date.originalStart());
            if (date.state() == OccurrenceState.CANCELLED && ruled.contains(day)) {
                except.add(day);
            }
        }
        for (LocalDate day : ruled) {
            if (!day.isBefore(from) && !day.isAfter(last) && !laid.contains(day)) {
                except.add(day);
            }
        }
        return except;
    }

    private boolean changed(Occurrence date, When original) {
        return !when(date).equals(original) || date.placeName() != null || date.note() != null;
    }

    private boolean cancelled() {
        return event.state() == EventState.CANCELLED;
    }

    private boolean off(Occurrence date) {
        boolean held = event.rrule() != null && cancelled() && !date.endsAt().isAfter(event.cancelledAt());
        return date.state() == OccurrenceState.CANCELLED || cancelled() && !held;
    }

    /** The rule, unless it is one that a calendar would read otherwise than we do; then each date stands for itself. */
    private Optional<Recurrence> rule() {
        if (event.rrule() == null) {
            return Optional.empty();
        }
        try {
            Recurrence rule = Recurrence.parse(event.rrule());
            return rule.startsWith(when(event.startsAt(), event.endsAt())) ? Optional.of(rule) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private VEvent once(String uid, When when, Content content) {
        return VEvent.once(uid + HOST, event.sequence(), event.changedAt(), when, content);
    }

    private When when(Occurrence date) {
        return when(date.startsAt(), date.endsAt());
    }

    private When when(Instant start, Instant end) {
        return new Period(event.allDay(), start, end).when(zone);
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private Content content(Occurrence date) {
        if (event.sensitive()) {
            return Content.titled(VEILED);
        }
        Place place = event.place();
        boolean elsewhere = date != null && date.placeName() != null;
        String where = elsewhere ? date.placeName() : joined(" ", place.name(), place.address());
        boolean placed = !elsewhere && place.latitude() != null && place.longitude() != null;
        return new Content(
                event.title(),
                words(date),
                where,
                placed ? new Position(place.latitude(), place.longitude()) : null,
                link(),
                List.of(unit));
    }

    private String words(Occurrence date) {
        String body = event.body().length() <= LONGEST_TEXT
                ? event.body()
                : event.body()
                                .substring(
                                        0,
                                        event.body()
                                                .offsetByCodePoints(
                                                        0, event.body().codePointCount(0, LONGEST_TEXT)))
                        + "…";
        return joined(
                "\n",
                (date == null ? cancelled() : off(date)) ? event.cancelReason() : null,
                date == null ? null : date.note(),
                body,
                labelled("主催", unit),
                labelled("費用", event.feeNote()),
                labelled("問い合わせ", event.contact()));
    }

    private static String labelled(String label, String value) {
        return value == null ? null : label + "：" + value;
    }

    private static String joined(String between, String... parts) {
        return String.join(
                between,
                Stream.of(parts).filter(part -> part != null && !part.isBlank()).toList());
    }

    private URI link() {
        try {
            return event.link() == null ? null : URI.create(event.link());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
