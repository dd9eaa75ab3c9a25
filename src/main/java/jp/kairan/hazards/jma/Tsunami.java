package jp.kairan.hazards.jma;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.kairan.xml.XmlElement;
import jp.kairan.xml.XmlRefused;
import jp.kairan.xml.XmlRefused.Reason;

/**
 * What is expected of the sea, coast by coast (VTSE41).
 *
 * @param quakes that cause it; more than one where several came together
 */
public record Tsunami(List<Coast> coasts, List<Quake> quakes) implements Content {
    public Tsunami {
        coasts = List.copyOf(coasts);
        quakes = List.copyOf(quakes);
    }

    static Tsunami of(XmlElement body) throws XmlRefused {
        List<Coast> coasts = new ArrayList<>();
        for (XmlElement item : body.need("Tsunami").need("Forecast").all("Item")) {
            coasts.add(Coast.of(item));
        }
        if (coasts.isEmpty()) {
            throw new XmlRefused(Reason.PART_MISSING, "Item");
        }
        List<Quake> quakes = new ArrayList<>();
        for (XmlElement quake : body.all("Earthquake")) {
            quakes.add(Quake.of(quake));
        }
        return new Tsunami(coasts, quakes);
    }

    /** What is expected on the coast of that code; empty where the telegram does not name it. */
    public Optional<Coast> coast(String code) {
        return coasts.stream()
                .filter(coast -> coast.area().code().equals(code))
                .max(Comparator.comparing(Coast::grade));
    }
}
