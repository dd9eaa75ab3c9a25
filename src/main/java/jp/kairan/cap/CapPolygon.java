package jp.kairan.cap;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The inside of a line of straight pieces that ends where it began (polygon).
 *
 * @param points four or more, the last like the first
 */
public record CapPolygon(List<CapPoint> points) {
    private static final int FEWEST = 4;

    public CapPolygon {
        points = List.copyOf(points);
        Rules.hold(points.size() >= FEWEST, "a polygon has fewer than four points");
        Rules.hold(points.get(0).meets(points.get(points.size() - 1)), "a polygon does not end where it began");
    }

    String written() {
        return points.stream().map(CapPoint::written).collect(Collectors.joining(" "));
    }
}
