package jp.kairan.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A failure with a place in the catalogue, thrown by doors and answered as {@code application/problem+json}. */
public final class ProblemException extends RuntimeException {
    private final transient ProblemType type;
    private final transient List<Violation> violations;
    private final transient Duration retryAfter;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), null);
    }

    private ProblemException(ProblemType type, String detail, List<Violation> violations, Duration retryAfter) {
        super(detail == null ? type.slug() : detail, null, false, false);
        this.type = type;
        this.violations = List.copyOf(violations);
        this.retryAfter = retryAfter;
    }

    /** The same failure, naming the fields at fault. */
    public ProblemException with(List<Violation> faults) {
        return new ProblemException(type, getMessage(), faults, retryAfter);
    }

    /** The same failure, telling the caller when to come again (whole seconds, at least one). */
    public ProblemException after(Duration wait) {
        return new ProblemException(type, getMessage(), violations, wait);
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
