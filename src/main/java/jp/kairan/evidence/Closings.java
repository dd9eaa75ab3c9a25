package jp.kairan.evidence;

import java.util.Collection;
import java.util.List;

/**
 * What closes requests for help.
 *
 * <p>A helper closes what they name, or where they name nothing what was made until then about whom they saw to. A
 * cancellation closes no more than whoever cancels may take back: somebody what is about themselves, whoever said it; the
 * family what the family said or its button, and never what somebody asked for themselves.
 */
final class Closings {
    private final List<Evidence> closings;

    Closings(Collection<Evidence> closings) {
        this.closings = List.copyOf(closings);
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

    private static boolean closes(Evidence closing, Evidence request) {
        boolean named = closing.closes().contains(request.no());
        boolean meant = named || closing.closes().isEmpty() && !request.at().isAfter(closing.at());
        if (closing.kind() == Kind.CANCELLED) {
            return meant && mayTakeBack(closing, request);
        }
        return named || meant && concerns(closing, request);
    }

    private static boolean mayTakeBack(Evidence closing, Evidence request) {
        if (closing.source() == Source.SELF) {
            return closing.resident() != null && closing.resident().equals(request.resident());
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
