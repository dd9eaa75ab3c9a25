package jp.kairan.events;

import java.time.ZoneId;
import jp.kairan.access.UnitPath;
import jp.kairan.translation.Wording;

/**
 * An event in somebody's hands, before it is put into their language.
 *
 * @param publisher where the unit stands that organises it
 */
record EventCopy(Sheet event, UnitPath publisher, EventView.Parts parts) {
    /** Whether it is on the desk of those who handle it. */
    boolean desk() {
        return parts.audience() != null;
    }

    Wording wording() {
        return EventText.of(event, publisher, parts);
    }

    EventView view(Tongue tongue, ZoneId zone) {
        return EventView.of(event, parts, tongue, zone);
    }
}
