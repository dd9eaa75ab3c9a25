package jp.kairan.hazards.jma;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.kairan.xml.XmlElement;

/**
 * How large an earthquake was.
 *
 * @param value empty where it is unknown; the telegram then says NaN
 * @param description in words, which may say more than the value: Ｍ８を超える巨大地震 has none
 */
public record Magnitude(Optional<BigDecimal> value, String description) {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,2}(\\.[0-9]{1,2})?");

    static Magnitude of(XmlElement quake) {
        Optional<XmlElement> magnitude = quake.child(Namespaces.ELEMENTS, "Magnitude");
        return new Magnitude(
                magnitude
                        .map(XmlElement::text)
                        .filter(said -> NUMBER.matcher(said).matches())
                        .map(BigDecimal::new),
                magnitude.flatMap(m -> m.attribute("description")).orElse(""));
    }
}
