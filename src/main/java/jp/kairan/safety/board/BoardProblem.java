package jp.kairan.safety.board;

import jp.kairan.kernel.ProblemText;
import jp.kairan.kernel.ProblemType;

/** The problems of looking at what is known. */
enum BoardProblem implements ProblemType {
    DETAILS_CLOSED(
            "safety-details-closed",
            409,
            "The check ended more than a day ago, and people are no longer shown",
            "安否確認が終わって24時間が過ぎたため、世帯ごとの内容は表示できません。");

    private final ProblemText text;

    BoardProblem(String slug, int status, String title, String message) {
        text = new ProblemText(slug, status, title, message);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
