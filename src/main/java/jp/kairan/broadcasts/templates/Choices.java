package jp.kairan.broadcasts.templates;

import java.util.List;
import jp.kairan.translation.ProtectedTerms.Name;

/**
 * All that was chosen to fill a template.
 *
 * @param areas the names of the units it concerns; they may be given to every template, also to one that does not speak
 *     of them
 * @param shelters the names of the shelters it speaks of
 */
public record Choices(List<Name> areas, List<Name> shelters, Details details) {
    public Choices {
        areas = List.copyOf(areas);
        shelters = List.copyOf(shelters);
    }
}
