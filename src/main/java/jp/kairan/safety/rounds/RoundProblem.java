package jp.kairan.safety.rounds;

import jp.kairan.kernel.ProblemText;
import jp.kairan.kernel.ProblemType;

/** The problems of walking from house to house. */
enum RoundProblem implements ProblemType {
    ROUND_OVER("safety-round-over", 409, "The check has ended too long ago", "この安否確認は終了しています。見回りの記録は受け付けられません。");

    private final ProblemText text;

    RoundProblem(String slug, int status, String title, String message, String... constraints) {
        text = new ProblemText(slug, status, title, message, constraints);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
