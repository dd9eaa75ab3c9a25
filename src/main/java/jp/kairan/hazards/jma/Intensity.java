package jp.kairan.hazards.jma;

import java.util.Arrays;
import jp.kairan.xml.XmlRefused;
import jp.kairan.xml.XmlRefused.Reason;

/** A seismic intensity of the agency's scale (震度), from the weakest that is reported to the strongest. */
public enum Intensity {
    ONE("1", "震度１"),
    TWO("2", "震度２"),
    THREE("3", "震度３"),
    FOUR("4", "震度４"),
    FIVE_LOWER("5-", "震度５弱"),
    FIVE_UPPER("5+", "震度５強"),
    SIX_LOWER("6-", "震度６弱"),
    SIX_UPPER("6+", "震度６強"),
    SEVEN("7", "震度７");

    private final String notation;
    private final String label;

    Intensity(String notation, String label) {
        this.notation = notation;
        this.label = label;
    }

    static Intensity of(String said) throws XmlRefused {
        return Arrays.stream(values())
                .filter(intensity -> intensity.notation.equals(said))
                .findFirst()
                .orElseThrow(() -> new XmlRefused(Reason.VALUE, "MaxInt"));
    }

    /** The one that is written so; a notation comes from a telegram that was read, so another is a fault of the service. */
    public static Intensity noted(String notation) {
        return Arrays.stream(values())
                .filter(intensity -> intensity.notation.equals(notation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(notation + " is no intensity"));
    }

    /** As telegrams write it, such as {@code 5-}. */
    public String notation() {
        return notation;
    }

    /** As people say it in Japanese. */
    public String label() {
        return label;
    }

    public boolean reaches(Intensity other) {
        return compareTo(other) >= 0;
    }
}
