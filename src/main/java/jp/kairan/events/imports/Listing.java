package jp.kairan.events.imports;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One event of the municipal list, understood.
 *
 * @param line the line of the file on which it begins
 * @param key what the list calls it: municipality and NO, or a hash of title and start
 * @param content what is laid down
 * @param calledOff whether the list says that it does not take place
 * @param deadline the last day to apply, which stands in the text, or null
 */
record Listing(long line, String key, Content content, boolean calledOff, LocalDate deadline) {
    /**
     * What an event is made of; where nothing of it differs the event is left alone.
     *
     * @param endsAt exclusive; whole days begin and end at midnight of the city
     */
    record Content(
            String title,
            String body,
            boolean allDay,
            Instant startsAt,
            Instant endsAt,
            String placeName,
            String placeAddress,
            Double latitude,
            Double longitude,
            String feeNote,
            String contact,
            String link) {}
}
