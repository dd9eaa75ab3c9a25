package jp.kairan.circulars;

import java.util.List;
import jp.kairan.access.Term;
import jp.kairan.attachments.Attachment;

/**
 * A circular in somebody's hands, before it is put into their language.
 *
 * @param attachments of the present version
 * @param audience for the desk, otherwise null
 */
record Copy(Sight sight, List<Attachment> attachments, List<Term> audience) {
    /** The words as they were written; what it said is gone for readers once it was taken back. */
    Shown words() {
        return Shown.original(sight.sheet(), told());
    }

    /** With these words. */
    CircularView view(Shown words) {
        return sight.desk()
                ? CircularView.forDesk(sight.sheet(), words, attachments, audience)
                : CircularView.forReader(sight.sheet(), words, told() ? attachments : List.of());
    }

    private boolean told() {
        return sight.desk() || !sight.withdrawn();
    }
}
