package jp.kairan.notices;

import jp.kairan.access.NoticeId;
import jp.kairan.access.UnitPath;
import jp.kairan.directory.Unit;

/**
 * The part of a notice's audience that an officer looks at: what lies at or under one unit.
 *
 * @param notice the notice
 * @param unit the unit
 */
public record Scope(NoticeId notice, Unit unit) {

    /** Where the unit stands. */
    public UnitPath path() {
        return unit.path();
    }
}
