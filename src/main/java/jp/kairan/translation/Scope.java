package jp.kairan.translation;

import java.util.ArrayList;
import java.util.List;
import jp.kairan.access.UnitPath;

/** For whose texts a person's words hold: those published by a unit and by everything below it. */
final class Scope {
    private Scope() {}

    /** The paths of a unit and of everything above it, the city first. */
    static List<String> upwards(UnitPath path) {
        List<String> paths = new ArrayList<>();
        String value = path.value();
        for (int dot = value.indexOf('.'); dot >= 0; dot = value.indexOf('.', dot + 1)) {
            paths.add(value.substring(0, dot + 1));
        }
        return paths;
    }

    /** The city that a unit belongs to. */
    static String city(UnitPath path) {
        return upwards(path).get(0);
    }
}
