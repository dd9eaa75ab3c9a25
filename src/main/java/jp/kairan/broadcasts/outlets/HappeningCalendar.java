package jp.kairan.broadcasts.outlets;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kairan.broadcasts.Bulletin;
import jp.kairan.broadcasts.Course;
import jp.kairan.broadcasts.templates.Words;
import jp.kairan.ical.Content;
import jp.kairan.ical.VCalendar;
import jp.kairan.ical.VEvent;
import jp.kairan.ical.When;
import jp.kairan.kernel.Language;

/** The calendar entry of a broadcast that tells of something to go to. */
@Singleton
class HappeningCalendar {
    private static final String PRODUCT = "-//Kairan//Kairan//JA";

    /** A water supply point moves within hours, and a calendar that looks daily would send people to the old place. */
    private static final Duration REFRESH = Duration.ofMinutes(15);

    private final Publisher publisher;
    private final Locked locked;

    HappeningCalendar(Publisher publisher, Locked locked) {
        this.publisher = publisher;
        this.locked = locked;
    }

    /** Where and when it is, as it was said last; nothing where the broadcast never told of anything to go to. */
    static Optional<Bulletin.Happening> happening(Course course) {
        return course.bulletins().stream()
                .filter(bulletin -> bulletin.happening() != null)
                .reduce((earlier, later) -> later)
                .map(Bulletin::happening);
    }

    /** The calendar in UTF-8, in a language in which the last message has words. */
    byte[] of(Course course, Bulletin.Happening happening, Language language) {
        Bulletin last = course.last();
        VEvent entry = VEvent.once(
                course.id() + "@" + publisher.sender(),
                last.no(),
                last.sentAt(),
                when(happening),
                content(last, happening, language));
        return new VCalendar(
                        PRODUCT,
                        locked.title(last, language),
                        publisher.zone(),
                        REFRESH,
                        List.of(calledOff(last, happening) ? entry.calledOff() : entry))
                .text()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** An end that comes after the beginning is the end of the matter, not a reason to strike what took place. */
    private static boolean calledOff(Bulletin last, Bulletin.Happening happening) {
        return switch (last.step()) {
            case RETRACTION -> true;
            case ALL_CLEAR -> last.sentAt().isBefore(happening.startsAt());
            case FIRST, UPDATE -> last.happening() == null;
        };
    }

    private When when(Bulletin.Happening happening) {
        Instant ends = happening.endsAt() == null || happening.endsAt().isBefore(happening.startsAt())
                ? happening.startsAt()
                : happening.endsAt();
        return new When.AtTime(happening.startsAt().atZone(publisher.zone()), ends.atZone(publisher.zone()));
    }

    private Content content(Bulletin bulletin, Bulletin.Happening happening, Language language) {
        Words words = bulletin.words().get(language).words();
        String description = Stream.of(
                        locked.drillLine(bulletin, language),
                        locked.bodyAlone(bulletin, language),
                        words.instruction(),
                        publisher.named(bulletin.department()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
        return new Content(
                locked.title(bulletin, language),
                description,
                happening.place() == null ? "" : happening.place(),
                null,
                publisher.page(bulletin.broadcast()),
                List.of());
    }
}
