package jp.kairan.hazards.jma;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kairan.xml.XmlElement;
import jp.kairan.xml.XmlRefused;
import jp.kairan.xml.XmlRefused.Reason;

/**
 * The warnings of a prefecture, municipality by municipality (VPWW53 to VPWW61).
 *
 * @param region the code of the prefecture, or the part of it, of which the telegram speaks, such as 170000
 */
public record Warnings(String region, List<CityWarnings> cities) implements Content {
    // A telegram repeats the same warnings for ever smaller areas; all but the smallest would count them again.
    private static final String BY_CITY = "気象警報・注意報（市町村等）";
    private static final String BY_REGION = "気象警報・注意報（府県予報区等）";

    public Warnings {
        cities = List.copyOf(cities);
    }

    static Warnings of(TelegramType type, XmlElement body) throws XmlRefused {
        List<CityWarnings> cities = new ArrayList<>();
        for (XmlElement item : items(body, BY_CITY)) {
            cities.add(CityWarnings.of(type, item));
        }
        if (cities.isEmpty()) {
            throw new XmlRefused(Reason.PART_MISSING, "Warning");
        }
        String region = items(body, BY_REGION).stream()
                .flatMap(item -> item.child("Area").flatMap(area -> area.text("Code")).stream())
                .sorted()
                .collect(Collectors.joining("+"));
        return new Warnings(region, cities);
    }

    private static List<XmlElement> items(XmlElement body, String granularity) {
        return body.all("Warning").stream()
                .filter(block ->
                        block.attribute("type").filter(granularity::equals).isPresent())
                .flatMap(block -> block.all("Item").stream())
                .toList();
    }

    /** What is said of a municipality, by its code of seven figures; empty where the telegram does not name it. */
    public Optional<CityWarnings> city(String code) {
        List<CityWarnings> said =
                cities.stream().filter(c -> c.city().code().equals(code)).toList();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new CityWarnings(
                        said.get(0).city(),
                        said.stream().flatMap(c -> c.warnings().stream()).toList()));
    }
}
