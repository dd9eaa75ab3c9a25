package jp.kairan.kernel;

import java.util.Set;

/**
 * A kind of failure that callers can tell apart (RFC 9457, section 3.1.1). Each package keeps its own in an enum that
 * implements this interface; {@code docs/problems.md} has a paragraph for every one.
 */
public interface ProblemType {

    /** What the catalogue says of it. */
    ProblemText text();

    /** The last part of the {@code type} URI, in kebab-case. */
    default String slug() {
        return text().slug();
    }

    /** The HTTP status. */
    default int status() {
        return text().status();
    }

    /** A short English summary that never varies between occurrences. */
    default String title() {
        return text().title();
    }

    /** A Japanese sentence fit for a resident: what happened and what to do. */
    default String message() {
        return text().message();
    }

    /** Names of database constraints whose violation means this problem, so that races and checks answer alike. */
    default Set<String> constraints() {
        return text().constraints();
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
