package jp.kairan.ical;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A calendar to subscribe to or to open once (RFC 5545 3.4, METHOD:PUBLISH).
 *
 * @param product who made it, in the form of a formal public identifier such as {@code -//Town//Calendar//JA}
 * @param name what a phone shows in its list of calendars
 * @param zone in which the times are written
 * @param refresh how often a subscriber should look again
 * @param events its entries; a changed occurrence follows the entry it belongs to
 */
public record VCalendar(String product, String name, ZoneId zone, Duration refresh, List<VEvent> events) {
    /** What a feed is served as. */
    public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    public VCalendar {
        Objects.requireNonNull(product);
        Objects.requireNonNull(name);
        Objects.requireNonNull(zone);
        if (refresh.getSeconds() < 1) {
            throw new IllegalArgumentException("the time between two looks is at least a second");
        }
        events = List.copyOf(events);
        for (VEvent event : events) {
            boolean elsewhere = event.when() instanceof When.AtTime timed
                    && !timed.start().getZone().equals(zone);
            if (elsewhere && event.series().isPresent()) {
                throw new IllegalArgumentException("what repeats by the wall clock has to be in the calendar's zone");
            }
        }
    }

    /** The text of the calendar, to be sent as UTF-8. */
    public String text() {
        ContentLines lines = new ContentLines();
        String pause = Duration.ofSeconds(refresh.getSeconds()).toString();
        lines.put("BEGIN", "VCALENDAR")
                .put("VERSION", "2.0")
                .text("PRODID", product)
                .put("CALSCALE", "GREGORIAN")
                .put("METHOD", "PUBLISH")
                .text("NAME", name)
                .text("X-WR-CALNAME", name)
                .put("X-WR-TIMEZONE", zone.getId())
                .put("REFRESH-INTERVAL;VALUE=DURATION", pause)
                .put("X-PUBLISHED-TTL", pause);
        ZoneLines.put(lines, zone);
        events.forEach(event -> put(lines, event));
        return lines.put("END", "VCALENDAR").toString();
    }

    private void put(ContentLines lines, VEvent event) {
        lines.put("BEGIN", "VEVENT")
                .text("UID", event.uid())
                .put("SEQUENCE", String.valueOf(event.sequence()))
                .put("DTSTAMP", utc(event.modified()))
                .put("LAST-MODIFIED", utc(event.modified()));
        moment(lines, "DTSTART", event.when());
        ending(lines, event.when());
        event.original().ifPresent(original -> moment(lines, "RECURRENCE-ID", original));
        event.series().ifPresent(series -> repetition(lines, event.when(), series));
        lines.put("STATUS", event.cancelled() ? "CANCELLED" : "CONFIRMED");
        content(lines, event.content());
        lines.put("END", "VEVENT");
    }

    private static void content(ContentLines lines, Content content) {
        lines.text("SUMMARY", content.summary());
        if (!content.description().isEmpty()) {
            lines.text("DESCRIPTION", content.description());
        }
        if (!content.location().isEmpty()) {
            lines.text("LOCATION", content.location());
        }
        if (content.position() != null) {
            lines.put("GEO", content.position().text());
        }
        if (content.url() != null) {
            lines.put("URL", content.url().toASCIIString());
        }
        if (!content.categories().isEmpty()) {
            lines.texts("CATEGORIES", content.categories());
        }
    }

    private void repetition(ContentLines lines, When first, Series series) {
        lines.put("RRULE", series.rule().text(first));
        if (!series.except().isEmpty()) {
            String days = series.exceptInOrder().stream()
                    .map(day -> value(first.on(day)))
                    .collect(Collectors.joining(","));
            lines.put("EXDATE" + form(first), days);
        }
    }

    private void moment(ContentLines lines, String name, When when) {
        lines.put(name + form(when), value(when));
    }

    private void ending(ContentLines lines, When when) {
        if (when instanceof When.AtTime timed) {
            // A DTEND equal to DTSTART is forbidden by RFC 5545 3.8.2.2; without one the entry ends as it begins.
            if (timed.end().isAfter(timed.start())) {
                lines.put("DTEND" + form(when), local(timed.end().toInstant()));
            }
        } else if (when instanceof When.AllDay days) {
            lines.put("DTEND" + form(when), Until.DAY.format(days.end()));
        }
    }

    private String form(When when) {
        return when instanceof When.AtTime ? ";TZID=" + zone.getId() : ";VALUE=DATE";
    }

    private String value(When when) {
        return when instanceof When.AtTime timed ? local(timed.start().toInstant()) : day(when.firstDay());
    }

    private String local(Instant moment) {
        return Until.TIME.format(moment.atZone(zone));
    }

    private static String day(LocalDate day) {
        return Until.DAY.format(day);
    }

    private static String utc(Instant moment) {
        return Until.UTC.format(moment);
    }
}
