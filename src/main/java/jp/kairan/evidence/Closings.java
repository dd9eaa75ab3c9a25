package jp.kairan.evidence;

import java.util.Collection;
import java.util.List;

/**
 * What closes requests for help.
 *
 * <p>A helper closes what they name, or where they name nothing what was made until then about whom they saw to. A
 * cancellation closes no more than whoever cancels may take back: what is about themselves or about the household, and what
 * was said by nobody stronger than they are. So the family takes back what the family said; what somebody asked for
 * themselves, only they take back.
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
        if (closing.kind() == Kind.CLOSED) {
            return named || closing.closes().isEmpty() && until(closing, request) && concerns(closing, request);
        }
        return (named || closing.closes().isEmpty() && until(closing, request))
                && concerns(closing, request)
                && closing.source().compareTo(request.source()) <= 0;
    }

    private static boolean until(Evidence closing, Evidence request) {
        return !request.at().isAfter(closing.at());
    }

    private static boolean concerns(Evidence closing, Evidence request) {
        return closing.resident() == null
                || request.resident() == null
                || closing.resident().equals(request.resident());
    }
}
