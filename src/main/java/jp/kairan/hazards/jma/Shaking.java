package jp.kairan.hazards.jma;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.kairan.xml.XmlElement;
import jp.kairan.xml.XmlRefused;
import jp.kairan.xml.XmlRefused.Reason;

/**
 * Where an earthquake was felt and how strongly (VXSE51, VXSE53).
 *
 * @param quakes the earthquakes it speaks of; none in the first report, which only knows intensities
 * @param max the strongest anywhere; empty for an earthquake far away, which nobody in Japan felt
 * @param prefectures 都道府県, known by two figures
 * @param regions 細分区域, known by three figures
 * @param cities 市町村等, known by seven figures; none in the first report
 */
public record Shaking(
        List<Quake> quakes, Optional<Intensity> max, List<Felt> prefectures, List<Felt> regions, List<Felt> cities)
        implements Content {
    public Shaking {
        quakes = List.copyOf(quakes);
        prefectures = List.copyOf(prefectures);
        regions = List.copyOf(regions);
        cities = List.copyOf(cities);
    }

    static Shaking of(TelegramType type, XmlElement body) throws XmlRefused {
        List<Quake> quakes = new ArrayList<>();
        for (XmlElement quake : body.all("Earthquake")) {
            quakes.add(Quake.of(quake));
        }
        Optional<XmlElement> intensity = body.child("Intensity");
        if (intensity.isEmpty()) {
            // Only an earthquake far away is reported without intensities, and never in the first report.
            if (type == TelegramType.VXSE51 || quakes.isEmpty()) {
                throw new XmlRefused(Reason.PART_MISSING, "Intensity");
            }
            return new Shaking(quakes, Optional.empty(), List.of(), List.of(), List.of());
        }
        return observed(quakes, intensity.get().need("Observation"));
    }

    private static Shaking observed(List<Quake> quakes, XmlElement observation) throws XmlRefused {
        List<Felt> prefectures = new ArrayList<>();
        List<Felt> regions = new ArrayList<>();
        List<Felt> cities = new ArrayList<>();
        for (XmlElement prefecture : observation.all("Pref")) {
            prefectures.add(Felt.of(prefecture));
            for (XmlElement region : prefecture.all("Area")) {
                regions.add(Felt.of(region));
                for (XmlElement city : region.all("City")) {
                    cities.add(Felt.of(city));
                }
            }
        }
        Optional<String> max = observation.text("MaxInt");
        return new Shaking(
                quakes,
                max.isEmpty() ? Optional.empty() : Optional.of(Intensity.of(max.get())),
                prefectures,
                regions,
                cities);
    }

    /** What a municipality felt, by its code of seven figures; empty where the report does not name it. */
    public Optional<Felt> city(String code) {
        return strongest(cities, code);
    }

    /** What a region felt, by its code of three figures. */
    public Optional<Felt> region(String code) {
        return strongest(regions, code);
    }

    /** What a prefecture felt, by its code of two figures. */
    public Optional<Felt> prefecture(String code) {
        return strongest(prefectures, code);
    }

    private static Optional<Felt> strongest(List<Felt> places, String code) {
        return places.stream()
                .filter(felt -> felt.area().code().equals(code))
                .max(Comparator.comparing(
                        felt -> felt.strongest().map(Intensity::ordinal).orElse(-1)));
    }
}
