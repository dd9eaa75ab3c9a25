package jp.kairan.shelters;

/**
 * A point on the earth.
 *
 * @param latitude degrees north, WGS 84 (JGD2011 differs by less than a metre)
 * @param longitude degrees east
 */
public record Position(double latitude, double longitude) {
    /** Mean radius of the earth in metres (IUGG). */
    private static final double RADIUS = 6_371_008.8;

    public Position {
        if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("no point on the earth");
        }
    }

    /** The position, or null where a part of it is lacking. */
    public static Position orNull(Double latitude, Double longitude) {
        return latitude == null || longitude == null ? null : new Position(latitude, longitude);
    }

    /** Metres along the great circle (haversine), true to half a percent. */
    public double metresTo(Position other) {
        double north = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double chord = north * north
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * east * east;
        return 2 * RADIUS * Math.asin(Math.sqrt(Math.min(1, chord)));
    }

    /** Nothing of it, because a position that reaches a log tells where somebody is. */
    @Override
    public String toString() {
        return "Position";
    }
}
