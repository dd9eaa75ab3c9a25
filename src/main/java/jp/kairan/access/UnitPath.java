package jp.kairan.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a unit stands in the city's tree: steps from the city down, each closed by a dot ({@code 1.2f.a01.}). Everyone
 * under a unit is the half-open range {@code [path, upper)} in the order of the C collation, and the same test here.
 */
@Schema(type = SchemaType.STRING, examples = "1.2f.a01.")
public record UnitPath(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("([0-9a-z]+\\.)+");

    public UnitPath {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a path of the tree");
        }
    }

    /** The path of the unit with this number directly below. */
    public UnitPath child(long no) {
        return new UnitPath(value + Long.toString(no, 36) + ".");
    }

    /** Whether the other unit is this one or lies below it. */
    public boolean covers(UnitPath other) {
        return other.value.startsWith(value);
    }

    /** First text after every path below this one: the last dot becomes the next character, a slash. */
    public String upper() {
        return value.substring(0, value.length() - 1) + "/";
    }

    @Override
    public String toString() {
        return value;
    }
}
