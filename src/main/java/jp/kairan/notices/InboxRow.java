package jp.kairan.notices;

import java.sql.SQLException;
import java.util.List;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Row;
import jp.kairan.translation.Wording;

/**
 * An item of an inbox before it is put into its reader's language.
 *
 * @param item with its title as it was written
 * @param headline the same title, in whatever languages there are
 * @param publisher where the unit stands that published
 * @param sensitive whether it is not for everybody
 */
record InboxRow(InboxItem item, Headline headline, UnitPath publisher, boolean sensitive) {
    static InboxRow of(Row row) throws SQLException {
        return new InboxRow(
                InboxItem.of(row), Headline.of(row), new UnitPath(row.text("unit_path")), row.flag("sensitive"));
    }

    Wording wording() {
        return new Wording(publisher, sensitive, List.of(headline.field()));
    }
}
