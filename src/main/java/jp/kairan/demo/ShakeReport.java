package jp.kairan.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * A report of an earthquake off Noto that Kanazawa feels as 震度5強, or the word that takes it back, in the shape in which
 * the weather service sends them (VXSE53).
 *
 * @param event the agency's id of the earthquake
 * @param shaken when the ground shook and was reported, to the second
 */
record ShakeReport(String event, Instant shaken, byte[] bytes) {
    static final String STRENGTH = "5+";

    private static final DateTimeFormatter EVENT = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final DateTimeFormatter FILE = EVENT.withZone(ZoneOffset.UTC);

    /** The report on an earthquake at this moment, which gives it its id. */
    static ShakeReport begun(Instant shaken, String city, ZoneId zone) {
        return of("shake.xml", EVENT.withZone(zone).format(shaken), shaken, city, zone);
    }

    /** Takes back what was said of an earthquake. */
    static ShakeReport takingBack(String event, Instant at, String city, ZoneId zone) {
        return of("calm.xml", event, at, city, zone);
    }

    /** The name under which the agency would offer it; tells its kind. */
    String fileName() {
        return FILE.format(shaken) + "_0_VXSE53_170000.xml";
    }

    private static ShakeReport of(String resource, String event, Instant at, String city, ZoneId zone) {
        String local = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone).format(at);
        String text = read(resource);
        for (Map.Entry<String, String> gap : Map.of(
                        "{issued}", at.toString(),
                        "{reported}", local,
                        "{shaken}", local,
                        "{event}", event,
                        "{city}", city)
                .entrySet()) {
            text = text.replace(gap.getKey(), gap.getValue());
        }
        return new ShakeReport(event, at, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String resource) {
        try (InputStream stream = ShakeReport.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
