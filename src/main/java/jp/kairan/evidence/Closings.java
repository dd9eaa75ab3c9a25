package jp.kairan.evidence;

import java.util.Collection;
import java.util.List;
import jp.kairan.access.ResidentId;

/**
 * What closes requests for help.
 *
 * <p>A helper closes what they name, or where they name nothing what was made until then about whom they saw to. A
 * cancellation closes no more than whoever cancels may take back: somebody what is about themselves, whoever said it, and
 * what is about their household where nobody else is known to live there; the family what the family said or its button,
 * and never what somebody asked for themselves.
 */
final class Closings {
    private final List<Evidence> closings;

    private final ResidentId alone;

    /** @param members of the household, each perhaps more than once */
    Closings(Collection<Evidence> closings, Collection<ResidentId> members) {
        this.closings = List.copyOf(closings);
        ResidentId first = members.isEmpty() ? null : members.iterator().next();
        this.alone = members.stream().allMatch(each -> each.equals(first)) ? first : null;
    }

    /** Whether a request is closed by any of them. */
    boolean include(Evidence request) {
        for (Evidence closing : closings) {
            if (closes(closing, request)) {
                return true;
            }
        }
        return false;
    }

    private boolean closes(Evidence closing, Evidence request) {
        boolean named = closing.closes().contains(request.no());
        boolean meant = named || closing.closes().isEmpty() && !request.at().isAfter(closing.at());
        if (closing.kind() == Kind.CANCELLED) {
            return meant && mayTakeBack(closing, request);
        }
        return named || meant && concerns(closing, request);
    }

    private boolean mayTakeBack(Evidence closing, Evidence request) {
        if (closing.source() == Source.SELF) {
            return closing.resident() != null
                    && closing.resident().equals(request.resident() == null ? alone : request.resident());
        }
        boolean ofTheFamily = request.source() == Source.FAMILY || request.source() == Source.BUTTON;
        return ofTheFamily && (closing.resident() == null || closing.resident().equals(request.resident()));
    }

    private static boolean concerns(Evidence closing, Evidence request) {
        return closing.resident() == null
                || request.resident() == null
                || closing.resident().equals(request.resident());
    }
}
