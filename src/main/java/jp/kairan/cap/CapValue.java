package jp.kairan.cap;

/**
 * A value and the list it is from (eventCode, parameter, geocode).
 *
 * @param name of the list, such as {@code JIS-X-0402}
 * @param value may be empty
 */
public record CapValue(String name, String value) {
    public CapValue {
        name = Rules.needText(name, "valueName");
        value = Rules.text(value);
    }
}
