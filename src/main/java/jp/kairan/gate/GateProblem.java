package jp.kairan.gate;

import jp.kairan.kernel.ProblemText;
import jp.kairan.kernel.ProblemType;

/** The problems of the gate. */
public enum GateProblem implements ProblemType {
    IDEMPOTENCY_KEY_REUSED(
            "idempotency-key-reused",
            422,
            "The Idempotency-Key was used for another request",
            "同じ受付番号で別の内容が送られました。もう一度はじめから操作してください。"),
    IDEMPOTENCY_KEY_INVALID(
            "idempotency-key-invalid",
            400,
            "The Idempotency-Key must be 16 to 128 visible ASCII characters",
            "送信の受付番号の形が正しくありません。アプリを新しくしてお試しください。");

    private final ProblemText text;

    GateProblem(String slug, int status, String title, String message) {
        text = new ProblemText(slug, status, title, message);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
