package jp.kairan.cap;

import java.math.BigDecimal;

/**
 * A place on the earth (WGS 84), kept as exact as it was given.
 *
 * @param latitude in degrees, north positive
 * @param longitude in degrees, east positive
 */
public record CapPoint(BigDecimal latitude, BigDecimal longitude) {
    private static final int POLE = 90;
    private static final int HALF_TURN = 180;

    public CapPoint {
        latitude = Rules.between(-POLE, latitude, POLE, "latitude");
        longitude = Rules.between(-HALF_TURN, longitude, HALF_TURN, "longitude");
    }

    /** Whether it is the same place, however exactly it is given. */
    boolean meets(CapPoint other) {
        return latitude.compareTo(other.latitude) == 0 && longitude.compareTo(other.longitude) == 0;
    }

    String written() {
        return latitude.toPlainString() + "," + longitude.toPlainString();
    }
}
