package jp.kairan.directory;

import java.util.List;
import java.util.stream.Stream;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Policy;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;

/**
 * Among whom somebody may choose people for a unit: those who belong below the offices that let them choose.
 *
 * @param paths where the people belong
 * @param everybody whether any account will do, as for the city's own
 */
record Reach(List<UnitPath> paths, boolean everybody) {

    /** The reach of an actor over a unit they act on; those around an organisation are within reach of its officers. */
    static Reach of(Actor actor, Action action, Unit unit, UnitPath parent) {
        boolean everybody = actor.kind() == Actor.Kind.SYSTEM
                || actor.offices().stream()
                        .anyMatch(o -> o.kind() == UnitKind.CITY && Policy.permits(o.role(), o.kind(), action));
        Stream<UnitPath> offices = actor.offices().stream()
                .filter(o ->
                        Policy.permits(o.role(), o.kind(), action) && o.path().covers(unit.path()))
                .map(o -> o.path());
        Stream<UnitPath> around = unit.kind() == UnitKind.ORGANISATION ? Stream.of(parent) : Stream.empty();
        return new Reach(Stream.concat(offices, around).distinct().toList(), everybody);
    }

    /** Everyone who belongs at or below one unit. */
    static Reach below(UnitPath path) {
        return new Reach(List.of(path), false);
    }

    boolean covers(UnitPath path) {
        return everybody || paths.stream().anyMatch(p -> p.covers(path));
    }

    List<String> lower() {
        return paths.stream().map(UnitPath::value).toList();
    }

    List<String> upper() {
        return paths.stream().map(UnitPath::upper).toList();
    }
}
