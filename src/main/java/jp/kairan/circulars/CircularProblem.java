package jp.kairan.circulars;

import jp.kairan.kernel.ProblemText;
import jp.kairan.kernel.ProblemType;

/** The problems of circulars. */
public enum CircularProblem implements ProblemType {
    CIRCULAR_STATE(
            "circular-state",
            409,
            "The state of the circular does not allow this",
            "この回覧は、いまの状態ではその操作ができません。画面を新しくして、状態を確かめてください。"),
    CIRCULAR_CHANGED(
            "circular-changed",
            409,
            "Somebody else changed the circular in the meantime",
            "ほかの人がこの回覧を先に書きかえました。最新の内容を確かめてから、もう一度直してください。");

    private final ProblemText text;

    CircularProblem(String slug, int status, String title, String message) {
        text = new ProblemText(slug, status, title, message);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
