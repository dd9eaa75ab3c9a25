package jp.kairan.cap;

import java.math.BigDecimal;
import java.util.List;

/**
 * Where something happens (area): everything that any of its polygons, circles and codes holds.
 *
 * @param description in words
 * @param geocodes such as {@code JIS-X-0402} = {@code 172014}
 * @param altitude in feet above mean sea level, the lower end where there is a ceiling; null where that is not said
 * @param ceiling the upper end, alike; never without the altitude
 */
public record CapArea(
        String description,
        List<CapPolygon> polygons,
        List<CapCircle> circles,
        List<CapValue> geocodes,
        BigDecimal altitude,
        BigDecimal ceiling) {
    /** Of any height that could be meant; the deepest sea and the furthest satellites lie within. */
    private static final int FURTHEST = 1_000_000_000;

    public CapArea {
        description = Rules.needText(description, "areaDesc");
        polygons = List.copyOf(polygons);
        circles = List.copyOf(circles);
        geocodes = List.copyOf(geocodes);
        altitude = altitude == null ? null : Rules.between(-FURTHEST, altitude, FURTHEST, "altitude");
        ceiling = ceiling == null ? null : Rules.between(-FURTHEST, ceiling, FURTHEST, "ceiling");
        Rules.hold(ceiling == null || altitude != null, "a ceiling has no altitude");
    }

    /** An area known by its name and codes. */
    public static CapArea named(String description, List<CapValue> geocodes) {
        return new CapArea(description, List.of(), List.of(), geocodes, null, null);
    }
}
