package jp.kairan.events;

import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Page;
import jp.kairan.translation.Wording;

/**
 * Dates of an event in somebody's hands, before they are put into their language.
 *
 * @param publisher where the unit stands that organises it
 * @param desk whether they handle the event
 */
record EventDates(Sheet event, UnitPath publisher, boolean desk, Page<Occurrence> page) {
    /** What is special about one of them, by the name it has among the words of the event. */
    Wording wording(Occurrence date) {
        return EventText.of(event, publisher, date);
    }
}
