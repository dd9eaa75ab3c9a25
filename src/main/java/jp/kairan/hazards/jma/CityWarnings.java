package jp.kairan.hazards.jma;

import java.util.ArrayList;
import java.util.List;
import jp.kairan.xml.XmlElement;
import jp.kairan.xml.XmlRefused;

/**
 * What a telegram says of one municipality.
 *
 * @param warnings in force or just released; none where it says that there are none
 */
public record CityWarnings(Area city, List<Warning> warnings) {
    public CityWarnings {
        warnings = List.copyOf(warnings);
    }

    static CityWarnings of(TelegramType type, XmlElement item) throws XmlRefused {
        List<Warning> warnings = new ArrayList<>();
        for (XmlElement kind : item.all("Kind")) {
            Warning.of(type, kind).ifPresent(warnings::add);
        }
        return new CityWarnings(Area.of(item.need("Area")), warnings);
    }
}
