package jp.kairan.hazards.jma;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kairan.xml.XmlElement;
import jp.kairan.xml.XmlRefused;

/**
 * What the headline says of some places (Headline/Information/Item); it repeats the body, in fewer words.
 *
 * @param type of the list in which it stands, such as 気象警報・注意報（市町村等）
 * @param codeType in which table the areas' codes are
 */
public record HeadlineItem(String type, List<Kind> kinds, String codeType, List<Area> areas) {
    public HeadlineItem {
        kinds = List.copyOf(kinds);
        areas = List.copyOf(areas);
    }

    /**
     * What is the case there.
     *
     * @param code empty where the list has none, as for intensities
     */
    public record Kind(String name, String code) {}

    static HeadlineItem of(XmlElement information, XmlElement item) throws XmlRefused {
        List<Kind> kinds = new ArrayList<>();
        for (XmlElement kind : item.all("Kind")) {
            kinds.add(new Kind(kind.text("Name").orElse(""), kind.text("Code").orElse("")));
        }
        Optional<XmlElement> areas = item.child("Areas");
        List<Area> named = new ArrayList<>();
        if (areas.isPresent()) {
            for (XmlElement area : areas.get().all("Area")) {
                named.add(Area.of(area));
            }
        }
        return new HeadlineItem(
                information.attribute("type").orElse(""),
                kinds,
                areas.flatMap(a -> a.attribute("codeType")).orElse(""),
                named);
    }
}
