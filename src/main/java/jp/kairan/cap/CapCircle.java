package jp.kairan.cap;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Everything near a point (circle).
 *
 * @param radius in kilometres; 0 is the point itself
 */
public record CapCircle(CapPoint centre, BigDecimal radius) {
    /** Beyond half of the earth's circumference, which is the furthest that a place can be. */
    private static final int FURTHEST = 20_100;

    public CapCircle {
        Objects.requireNonNull(centre);
        radius = Rules.between(0, radius, FURTHEST, "radius");
    }

    String written() {
        return centre.written() + " " + radius.toPlainString();
    }
}
