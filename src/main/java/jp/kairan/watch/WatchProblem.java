package jp.kairan.watch;

import jp.kairan.kernel.ProblemText;
import jp.kairan.kernel.ProblemType;

/** The problems of watching over households. */
enum WatchProblem implements ProblemType {
    SIGNATURE_REFUSED(
            "watch-signature-refused",
            401,
            "No device is known that signs like this",
            "この機器からの知らせを確かめられませんでした。機器の登録をやり直してください。"),
    DEVICE_REMOVED(
            "watch-device-removed", 409, "The device has been removed", "この機器の登録は、すでに取り消されています。もう一度使うには、新しく登録してください。"),
    ALERT_TAKEN("watch-alert-taken", 409, "Somebody else has taken the alert", "ほかの人がすでに向かっています。連絡を取り合ってください。"),
    ALERT_CLOSED("watch-alert-closed", 409, "The alert has been closed", "この見守りの知らせは、すでに終わっています。"),
    MESSAGES_FULL(
            "watch-messages-full",
            409,
            "The thread has as many entries as it can hold",
            "この知らせには、これ以上書き込めません。電話などで連絡を取り合ってください。");

    private final ProblemText text;

    WatchProblem(String slug, int status, String title, String message, String... constraints) {
        text = new ProblemText(slug, status, title, message, constraints);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
