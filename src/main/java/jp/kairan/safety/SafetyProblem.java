package jp.kairan.safety;

import jp.kairan.kernel.ProblemText;
import jp.kairan.kernel.ProblemType;

/** The problems of opening and ending safety checks. */
enum SafetyProblem implements ProblemType {
    ALREADY_OPEN("check-already-open", 409, "The same unit asks in the same area already", "同じ地域で安否確認がすでに始まっています。"),
    NOT_OPEN("check-not-open", 409, "The check is not open", "この安否確認は行われていません。"),
    PROPOSAL_DECIDED("check-proposal-decided", 409, "The proposal was decided otherwise", "この安否確認の案はすでに処理されています。"),
    REALITY_ASKED(
            "safety-reality-asked", 409, "It is really asked there who is safe", "この地域では本当の安否確認が行われています。訓練はできません。"),
    HELP_OPEN("safety-help-open", 409, "Households still wait for help", "助けを求めている世帯が残っています。それでも終了してよいか、確かめてください。");

    private final ProblemText text;

    SafetyProblem(String slug, int status, String title, String message, String... constraints) {
        text = new ProblemText(slug, status, title, message, constraints);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
