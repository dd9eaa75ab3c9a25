package jp.kairan.directory;

import java.util.List;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.ProblemException;
import jp.kairan.kernel.Violation;

/** A field that is at fault for a reason that only the directory knows. */
final class Fault {
    private Fault() {}

    static ProblemException of(String field, String message) {
        return KernelProblem.INVALID.problem().with(List.of(new Violation(field, message)));
    }
}
