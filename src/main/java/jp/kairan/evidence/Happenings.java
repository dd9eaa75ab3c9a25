package jp.kairan.evidence;

import java.util.List;
import java.util.Optional;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitPath;

/**
 * The incidents of a moment: those that last, and those that ended so lately that answers to them still come in.
 *
 * @param all the newest first
 */
public record Happenings(List<Incident> all) {
    public Happenings {
        all = List.copyOf(all);
    }

    /** The one with this id, where it lasts or ended lately. */
    public Optional<Incident> find(IncidentId id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Those that last and are no drill, and ask the households of a unit. */
    public List<Incident> real(UnitPath unit) {
        return all.stream()
                .filter(each -> each.open() && !each.drill() && each.covers(unit))
                .toList();
    }
}
