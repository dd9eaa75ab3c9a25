package jp.kairan.ical;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A place on the earth in degrees of WGS 84 (GEO).
 *
 * @param latitude from -90 to 90
 * @param longitude from -180 to 180
 */
public record Position(double latitude, double longitude) {
    /** A tenth of a metre, which RFC 5545 3.8.1.6 takes for enough. */
    private static final int DECIMALS = 6;

    public Position {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("not a place on the earth");
        }
    }

    String text() {
        return degrees(latitude) + ";" + degrees(longitude);
    }

    private static String degrees(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
