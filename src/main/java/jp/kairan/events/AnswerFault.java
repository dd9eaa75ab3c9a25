package jp.kairan.events;

import java.util.List;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.ProblemException;
import jp.kairan.kernel.Violation;

/** A field of an answer that is at fault for a reason that only the event knows. */
final class AnswerFault {
    private AnswerFault() {}

    static ProblemException of(String field, String message) {
        return KernelProblem.INVALID.problem().with(List.of(new Violation(field, message)));
    }
}
