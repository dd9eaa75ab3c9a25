package jp.kairan.gate;

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

    private final String slug;
    private final int status;
    private final String title;
    private final String message;

    GateProblem(String slug, int status, String title, String message) {
        this.slug = slug;
        this.status = status;
        this.title = title;
        this.message = message;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String message() {
        return message;
    }
}
