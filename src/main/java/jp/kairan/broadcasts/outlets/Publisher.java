package jp.kairan.broadcasts.outlets;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.BroadcastId;

/**
 * Who speaks, and where what was said can be read again.
 *
 * @param sender domain name of the city
 * @param city its name
 * @param cityCode of the register of municipalities, six digits
 * @param weatherCode of the weather agency
 * @param zone in which times are written
 * @param url of the service, without a slash at its end
 * @param page what stands before a broadcast's id in the address of its page; nothing where there are no pages
 */
record Publisher(
        String sender,
        String city,
        String cityCode,
        String weatherCode,
        ZoneId zone,
        String url,
        Optional<String> page) {

    /** A moment as the city's clocks show it, in whole seconds. */
    OffsetDateTime at(Instant moment) {
        return moment.atZone(zone).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The address of a path of this service. */
    URI link(String path) {
        return URI.create(url + path);
    }

    /** Where people read about a broadcast. */
    URI page(BroadcastId broadcast) {
        return page.map(before -> URI.create(before + broadcast))
                .orElseGet(() -> link("/api/v1/broadcasts/" + broadcast + "/speech"));
    }

    /** A name for ever, wherever the thing lies (RFC 4151). */
    URI tag(String thing) {
        return URI.create("tag:" + sender + ",2026:" + thing);
    }

    /** A department as people outside know it. */
    String named(String department) {
        return department.startsWith(city) ? department : city + department;
    }

    /** The same for the same words on every replica. */
    UUID uuid(String words) {
        return UUID.nameUUIDFromBytes((sender + "/" + words).getBytes(StandardCharsets.UTF_8));
    }
}
