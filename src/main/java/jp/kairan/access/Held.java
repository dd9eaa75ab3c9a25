package jp.kairan.access;

/**
 * An office that somebody holds today.
 *
 * @param role which office
 * @param kind kind of the unit it is held at, because the head of a federation may not do what the head of an association may
 * @param unit the unit
 * @param path where the unit stands
 */
public record Held(Role role, UnitKind kind, UnitId unit, UnitPath path) {

    boolean permits(Action action, UnitPath target) {
        return path.covers(target) && Policy.permits(role, kind, action);
    }
}
