package jp.kairan.hazards.jma;

import java.time.Instant;
import java.util.Optional;
import jp.kairan.xml.XmlElement;
import jp.kairan.xml.XmlRefused;

/**
 * An earthquake itself (Earthquake).
 *
 * @param originTime when it broke out
 * @param arrivalTime when it was first felt or measured
 * @param hypocentre where; empty while that is being worked out
 */
public record Quake(
        Optional<Instant> originTime,
        Optional<Instant> arrivalTime,
        Optional<Hypocentre> hypocentre,
        Magnitude magnitude) {
    static Quake of(XmlElement element) throws XmlRefused {
        Optional<XmlElement> place = element.child("Hypocenter").flatMap(h -> h.child("Area"));
        return new Quake(
                element.time("OriginTime"),
                element.time("ArrivalTime"),
                place.isEmpty() ? Optional.empty() : Optional.of(Hypocentre.of(place.get())),
                Magnitude.of(element));
    }
}
