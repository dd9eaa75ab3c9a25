package jp.kairan.kernel;

import java.util.Set;

/**
 * A kind of failure that callers can tell apart (RFC 9457, section 3.1.1). Each package keeps its own in an enum that
 * implements this interface; {@code docs/problems.md} has a paragraph for every one.
 */
public interface ProblemType {

    /** The last part of the {@code type} URI, in kebab-case. */
    String slug();

    /** The HTTP status. */
    int status();

    /** A short English summary that never varies between occurrences. */
    String title();

    /** A Japanese sentence fit for a resident: what happened and what to do. */
    String message();

    /** Names of database constraints whose violation means this problem, so that races and checks answer alike. */
    default Set<String> constraints() {
        return Set.of();
    }

    /** A failure of this kind without further detail. */
    default ProblemException problem() {
        return new ProblemException(this, null);
    }

    /** A failure of this kind; the detail is English, for developers, and carries no personal data. */
    default ProblemException problem(String detail) {
        return new ProblemException(this, detail);
    }
}
