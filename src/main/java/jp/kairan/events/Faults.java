package jp.kairan.events;

import java.util.ArrayList;
import java.util.List;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.ProblemException;
import jp.kairan.kernel.Violation;

/** Everything that is wrong with what somebody sent, gathered so that it can be put right at once. */
final class Faults {
    private final List<Violation> found = new ArrayList<>();

    /** A request with one fault. */
    static ProblemException one(String field, String message) {
        return KernelProblem.INVALID.problem().with(List.of(new Violation(field, message)));
    }

    /** Notes a fault unless all is well. */
    Faults unless(boolean well, String field, String message) {
        if (!well) {
            found.add(new Violation(field, message));
        }
        return this;
    }

    /** Answers 400 where there is a fault. */
    void refuse() {
        if (!found.isEmpty()) {
            throw KernelProblem.INVALID.problem().with(found);
        }
    }
}
