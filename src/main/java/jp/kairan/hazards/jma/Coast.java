package jp.kairan.hazards.jma;

import java.time.Instant;
import java.util.Optional;
import jp.kairan.xml.XmlElement;
import jp.kairan.xml.XmlRefused;

/**
 * What is expected on one stretch of coast (津波予報区).
 *
 * @param area such as 石川県加賀
 * @param name of the grade as the telegram words it
 * @param before the grade that was in force until now
 * @param arrival when the first wave is expected
 * @param condition in words instead of, or beside, a time: 津波到達中と推測, ただちに津波来襲と予測
 * @param height of the highest wave in words: ３ｍ, 巨大, 高い; empty where none is named
 */
public record Coast(
        Area area,
        TsunamiGrade grade,
        String name,
        TsunamiGrade before,
        Optional<Instant> arrival,
        String condition,
        String height) {
    static Coast of(XmlElement item) throws XmlRefused {
        XmlElement category = item.need("Category");
        Area kind = Area.of(category.need("Kind"));
        Optional<XmlElement> last = category.child("LastKind");
        Optional<XmlElement> first = item.child("FirstHeight");
        return new Coast(
                Area.of(item.need("Area")),
                TsunamiGrade.of(kind.code(), kind.name()),
                kind.name(),
                TsunamiGrade.of(
                        last.flatMap(l -> l.text("Code")).orElse("00"),
                        last.flatMap(l -> l.text("Name")).orElse("")),
                first.isEmpty() ? Optional.empty() : first.get().time("ArrivalTime"),
                first.flatMap(f -> f.text("Condition")).orElse(""),
                item.child("MaxHeight")
                        .flatMap(m -> m.child(Namespaces.ELEMENTS, "TsunamiHeight"))
                        .flatMap(h -> h.attribute("description"))
                        .orElse(""));
    }
}
