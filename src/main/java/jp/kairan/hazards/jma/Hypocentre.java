package jp.kairan.hazards.jma;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kairan.xml.XmlElement;
import jp.kairan.xml.XmlRefused;

/**
 * Where an earthquake began (Hypocenter/Area).
 *
 * @param place 震央地名
 * @param latitude in degrees, north positive; empty where unknown (震源要素不明), as are the next two
 * @param longitude in degrees, east positive
 * @param depthKm below the sea's surface; 0 means very shallow (ごく浅い)
 * @param description all of that in words
 */
public record Hypocentre(
        Area place, OptionalDouble latitude, OptionalDouble longitude, OptionalInt depthKm, String description) {
    /** ISO 6709: degrees north, degrees east, and where known metres above the sea. */
    private static final Pattern COORDINATE = Pattern.compile(
            "([+-][0-9]{1,2}(?:\\.[0-9]{1,6})?)([+-][0-9]{1,3}(?:\\.[0-9]{1,6})?)([+-][0-9]{1,7})?(?:\\.[0-9]+)?/");

    private static final int METRES = 1000;

    static Hypocentre of(XmlElement area) throws XmlRefused {
        Optional<XmlElement> coordinate = area.children().stream()
                .filter(c -> c.name().equals("Coordinate") && c.namespace().equals(Namespaces.ELEMENTS))
                // A second one repeats the first in degrees and minutes, and says so by its type.
                .filter(c ->
                        c.attribute("type").filter(type -> type.contains("度分")).isEmpty())
                .findFirst();
        Matcher said = COORDINATE.matcher(coordinate.map(XmlElement::text).orElse(""));
        boolean known = said.matches();
        return new Hypocentre(
                Area.of(area),
                known ? OptionalDouble.of(Double.parseDouble(said.group(1))) : OptionalDouble.empty(),
                known ? OptionalDouble.of(Double.parseDouble(said.group(2))) : OptionalDouble.empty(),
                known && said.group(3) != null
                        ? OptionalInt.of(Math.abs(Integer.parseInt(said.group(3))) / METRES)
                        : OptionalInt.empty(),
                coordinate.flatMap(c -> c.attribute("description")).orElse(""));
    }
}
