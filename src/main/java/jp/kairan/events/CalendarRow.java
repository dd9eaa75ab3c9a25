package jp.kairan.events;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Row;
import jp.kairan.translation.Wording;

/**
 * A line of a calendar before it is put into its reader's language.
 *
 * @param line with its words as they were written
 * @param publisher where the unit stands that organises the event
 * @param sensitive whether the event is not for everybody
 */
record CalendarRow(CalendarLine line, UnitPath publisher, boolean sensitive) {
    static final String NOTE = "note";

    static CalendarRow of(Row row, ZoneId zone) throws SQLException {
        return new CalendarRow(CalendarLine.of(row, zone), new UnitPath(row.text("unit_path")), row.flag("sensitive"));
    }

    Wording wording() {
        List<Wording.Field> fields = new ArrayList<>();
        fields.add(new Wording.Field(EventText.TITLE, line.title()));
        if (line.note() != null && !line.note().isBlank()) {
            fields.add(new Wording.Field(NOTE, line.note()));
        }
        return new Wording(publisher, sensitive, fields);
    }
}
