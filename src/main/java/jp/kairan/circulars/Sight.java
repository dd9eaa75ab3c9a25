package jp.kairan.circulars;

import java.util.ArrayList;
import java.util.List;
import jp.kairan.access.UnitPath;
import jp.kairan.translation.Wording;

/**
 * A circular as somebody sees it, with its words under the names they have in {@link CircularView}.
 *
 * @param publisher where the unit stands that publishes it
 * @param desk whether they handle it
 */
record Sight(Sheet sheet, UnitPath publisher, boolean desk) {
    static final String TITLE = "title";
    static final String BODY = "body";
    static final String CORRECTION_REASON = "correctionReason";
    static final String WITHDRAWAL_REASON = "withdrawalReason";

    boolean withdrawn() {
        return sheet.state() == CircularState.WITHDRAWN;
    }

    /** All its words. */
    Wording wording() {
        List<Wording.Field> fields = new ArrayList<>();
        add(fields, TITLE, sheet.title());
        add(fields, BODY, sheet.body());
        add(fields, CORRECTION_REASON, sheet.correctionReason());
        add(fields, WITHDRAWAL_REASON, sheet.withdrawalReason());
        return wording(fields);
    }

    /** The title alone. */
    Wording title() {
        return wording(List.of(new Wording.Field(TITLE, sheet.title())));
    }

    /** Why it was corrected, and why it was taken back. */
    Wording reasons() {
        List<Wording.Field> fields = new ArrayList<>();
        add(fields, CORRECTION_REASON, sheet.correctionReason());
        add(fields, WITHDRAWAL_REASON, sheet.withdrawalReason());
        return wording(fields);
    }

    /** Why a version was written. */
    Wording reason(VersionLine version) {
        List<Wording.Field> fields = new ArrayList<>();
        add(fields, CORRECTION_REASON, version.reason());
        return wording(fields);
    }

    /** Nothing leaves the city's own hands before its desk has published it. */
    private Wording wording(List<Wording.Field> fields) {
        boolean confidential = sheet.traits().sensitive() || !sheet.state().seenByReaders();
        return new Wording(publisher, confidential, fields);
    }

    private static void add(List<Wording.Field> fields, String name, String text) {
        if (text != null && !text.isBlank()) {
            fields.add(new Wording.Field(name, text));
        }
    }
}
