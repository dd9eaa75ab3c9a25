package jp.kairan.safety.board;

import java.util.ArrayList;
import java.util.List;
import jp.kairan.evidence.Evidence;
import jp.kairan.evidence.HouseholdState;

/**
 * A household of which somebody has said something.
 *
 * @param evidence all of it, each piece once
 * @param state what it came to when it was last looked at
 */
record Known(List<Evidence> evidence, HouseholdState state) {
    /** The evidence with one more piece; the same list where it is known. */
    static List<Evidence> with(List<Evidence> evidence, Evidence piece) {
        if (evidence.stream().anyMatch(each -> each.no() == piece.no())) {
            return evidence;
        }
        List<Evidence> more = new ArrayList<>(evidence.size() + 1);
        more.addAll(evidence);
        more.add(piece);
        return more;
    }
}
