package jp.kairan.evidence;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jp.kairan.access.ResidentId;

/**
 * What closes requests for help, kept so that any number of closings is asked at once.
 *
 * <p>Whoever names no numbers closes what was made until then: about one resident what is about them and about the household,
 * about the household everything. Nobody closes what is about somebody else without naming it.
 */
final class Closings {
    private final Set<Long> named = new HashSet<>(0);
    private final Map<ResidentId, Instant> ofResidents = new HashMap<>(0);
    private Instant ofEverybody;
    private Instant ofAnybody;

    void add(Evidence closing) {
        if (!closing.closes().isEmpty()) {
            named.addAll(closing.closes());
            return;
        }
        ofAnybody = later(ofAnybody, closing.at());
        if (closing.resident() == null) {
            ofEverybody = later(ofEverybody, closing.at());
        } else {
            ofResidents.merge(closing.resident(), closing.at(), Closings::later);
        }
    }

    /** Whether a request is closed. */
    boolean close(Evidence request) {
        if (named.contains(request.no()) || reach(ofEverybody, request)) {
            return true;
        }
        return request.resident() == null
                ? reach(ofAnybody, request)
                : reach(ofResidents.get(request.resident()), request);
    }

    private static boolean reach(Instant closed, Evidence request) {
        return closed != null && !request.at().isAfter(closed);
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
