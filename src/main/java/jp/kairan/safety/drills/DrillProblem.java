package jp.kairan.safety.drills;

import jp.kairan.kernel.ProblemText;
import jp.kairan.kernel.ProblemType;

/** The problems of planning drills. */
enum DrillProblem implements ProblemType {
    DRILL_BEGUN("safety-drill-begun", 409, "The drill has begun already", "この訓練はすでに始まったか、終わっています。予定を取り消すことはできません。");

    private final ProblemText text;

    DrillProblem(String slug, int status, String title, String message, String... constraints) {
        text = new ProblemText(slug, status, title, message, constraints);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
