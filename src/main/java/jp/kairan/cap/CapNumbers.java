package jp.kairan.cap;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import jp.kairan.xml.XmlRefused;
import jp.kairan.xml.XmlRefused.Reason;

/** The numbers of a document: bounded in length, without exponents, as the schema's decimals are. */
final class CapNumbers {
    private static final Pattern DECIMAL = Pattern.compile("[-+]?([0-9]{1,12}(\\.[0-9]{0,20})?|\\.[0-9]{1,20})");
    private static final Pattern SIZE = Pattern.compile("\\+?[0-9]{1,18}");
    private static final String SPACE = "\\s+";

    private CapNumbers() {}

    /** Nothing said gives null, as it does for heights. */
    static Long size(String said) throws XmlRefused {
        if (said.isEmpty()) {
            return null;
        }
        if (!SIZE.matcher(said).matches()) {
            throw new XmlRefused(Reason.VALUE, "size");
        }
        return Long.valueOf(said);
    }

    static BigDecimal height(String said, String part) throws XmlRefused {
        return said.isEmpty() ? null : decimal(said, part);
    }

    static CapPolygon polygon(String said) throws XmlRefused {
        List<String> pairs = Arrays.asList(said.split(SPACE));
        CapPoint[] points = new CapPoint[pairs.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = point(pairs.get(i), "polygon");
        }
        return new CapPolygon(List.of(points));
    }

    static CapCircle circle(String said) throws XmlRefused {
        String[] parts = said.split(SPACE);
        if (parts.length != 2) {
            throw new XmlRefused(Reason.VALUE, "circle");
        }
        return new CapCircle(point(parts[0], "circle"), decimal(parts[1], "circle"));
    }

    private static CapPoint point(String pair, String part) throws XmlRefused {
        String[] degrees = pair.split(",", -1);
        if (degrees.length != 2) {
            throw new XmlRefused(Reason.VALUE, part);
        }
        return new CapPoint(decimal(degrees[0], part), decimal(degrees[1], part));
    }

    private static BigDecimal decimal(String said, String part) throws XmlRefused {
        if (!DECIMAL.matcher(said).matches()) {
            throw new XmlRefused(Reason.VALUE, part);
        }
        return new BigDecimal(said);
    }
}
