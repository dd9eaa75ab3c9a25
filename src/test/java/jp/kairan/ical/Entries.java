package jp.kairan.ical;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** Entries to try things on. */
final class Entries {
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final Instant CHANGED = Instant.parse("2026-11-01T03:04:05Z");

    private Entries() {}

    static When.AtTime at(String start, String end) {
        return new When.AtTime(
                LocalDateTime.parse(start).atZone(TOKYO),
                LocalDateTime.parse(end).atZone(TOKYO));
    }

    static When.AllDay days(String first, String dayAfterLast) {
        return new When.AllDay(LocalDate.parse(first), LocalDate.parse(dayAfterLast));
    }

    static VEvent entry(When when, Content content) {
        return VEvent.once("4f1c@kairan.example.jp", 2, CHANGED, when, content);
    }

    static VEvent entry(When when) {
        return entry(when, Content.titled("清掃"));
    }

    static String written(VEvent... events) {
        return calendar("米泉町会", events).text();
    }

    static VCalendar calendar(String name, VEvent... events) {
        return new VCalendar("-//Kairan//Kairan//JA", name, TOKYO, Duration.ofHours(1), List.of(events));
    }
}
