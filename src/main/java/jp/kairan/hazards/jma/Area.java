package jp.kairan.hazards.jma;

import jp.kairan.xml.XmlElement;
import jp.kairan.xml.XmlRefused;

/**
 * A place as a telegram names it: what its code means depends on where in the telegram it stands.
 *
 * @param code such as 1720100 for the municipality 金沢市, 17 for the prefecture, 390 for the region 石川県能登 of
 *     intensities and 360 for the coast of the same name
 */
public record Area(String name, String code) {
    static Area of(XmlElement element) throws XmlRefused {
        return new Area(element.needText("Name"), element.needText("Code"));
    }
}
