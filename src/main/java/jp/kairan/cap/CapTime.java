package jp.kairan.cap;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** The standard's one form of a moment (section 3.3.2): {@code 2031-07-12T03:20:00+09:00}. */
final class CapTime {
    private static final Pattern FORM =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[-+][0-9]{2}:[0-9]{2}");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final int LAST_YEAR = 9999;
    private static final int MINUTE = 60;
    private static final int FURTHEST_OFFSET = 14 * 60 * MINUTE;

    private CapTime() {}

    /**
     * The moment in whole seconds, because documents and references know no smaller part.
     *
     * @param moment null where none is said, and then null again
     */
    static OffsetDateTime whole(OffsetDateTime moment, String part) {
        if (moment == null) {
            return null;
        }
        int offset = moment.getOffset().getTotalSeconds();
        Rules.hold(
                moment.getYear() > 0
                        && moment.getYear() <= LAST_YEAR
                        && offset % MINUTE == 0
                        && Math.abs(offset) <= FURTHEST_OFFSET,
                part + " is no moment of the standard's");
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }

    static String written(OffsetDateTime moment) {
        // Z is forbidden, and +00:00 too: UTC is written as an offset that says nothing of a place.
        String offset = moment.getOffset().equals(ZoneOffset.UTC)
                ? "-00:00"
                : moment.getOffset().getId();
        return LOCAL.format(moment) + offset;
    }

    /** Nothing where it is written in another form, or is no moment. */
    static Optional<OffsetDateTime> read(String said) {
        try {
            return FORM.matcher(said).matches() ? Optional.of(OffsetDateTime.parse(said)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
