package jp.kairan.hazards.feed;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kairan.hazards.jma.TelegramType;

/**
 * A telegram as a feed names it.
 *
 * @param name of its file, {@code YYYYMMDDhhmmss_0_<kind>_<office>.xml}, which is the telegram's for ever wherever it lies
 * @param kind the six characters of its kind
 * @param office the six figures of the office that sent it
 * @param saidAt when the feed says that it was last changed
 */
record Entry(String name, String kind, String office, Instant saidAt) {
    private static final Pattern NAME = Pattern.compile("[0-9]{14}_[0-9]{1,3}_([A-Z]{4}[0-9]{2})_([0-9]{6})\\.xml");

    /** None where the name is not one of a telegram. */
    static Optional<Entry> of(String name, Instant saidAt) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                ? Optional.of(new Entry(name, parts.group(1), parts.group(2), saidAt))
                : Optional.empty();
    }

    /** Its kind, where it is one that can be read. */
    Optional<TelegramType> type() {
        return Arrays.stream(TelegramType.values())
                .filter(type -> type.name().equals(kind))
                .findFirst();
    }

    /** Whether it goes before others. */
    boolean urgent() {
        return type().filter(TelegramType::seismic).isPresent();
    }

    /** Whether the city asks for it. */
    boolean wanted(FeedConfig config) {
        return type().filter(config.types()::contains)
                .filter(type -> type.seismic() || office.equals(config.office()))
                .isPresent();
    }
}
