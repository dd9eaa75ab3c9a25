package jp.kairan.directory;

import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.ProblemException;

/** A field that is at fault for a reason that only the directory knows. */
final class Fault {
    private Fault() {}

    static ProblemException of(String field, String message) {
        return KernelProblem.invalid(field, message);
    }
}
