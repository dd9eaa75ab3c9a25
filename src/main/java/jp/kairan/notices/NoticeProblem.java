package jp.kairan.notices;

import jp.kairan.kernel.ProblemText;
import jp.kairan.kernel.ProblemType;

/** The problems of notices. */
public enum NoticeProblem implements ProblemType {
    ALREADY_PUBLISHED(
            "notice-already-published",
            409,
            "A notice was already published for this subject",
            "このお知らせはすでに配信されています。最新の状態を確かめてください。",
            "uq_notice_subject"),
    NOTICE_NOT_RUNNING(
            "notice-not-running", 409, "The notice is withdrawn or has expired", "このお知らせは取り消されたか、掲載期間が終わっています。"),
    CONFIRMATION_NOT_ASKED(
            "confirmation-not-asked", 409, "The notice asks for no confirmation", "このお知らせは確認の返事を求めていません。"),
    VERSION_UNKNOWN(
            "notice-version-unknown", 409, "The notice has no such version yet", "お知らせの版が合いません。一覧を読み込み直してください。"),
    REMINDED_LATELY(
            "reminded-lately",
            429,
            "This unit was reminded of this notice a short while ago",
            "少し前に再通知したばかりです。時間をおいてからもう一度お試しください。");

    private final ProblemText text;

    NoticeProblem(String slug, int status, String title, String message, String... constraints) {
        text = new ProblemText(slug, status, title, message, constraints);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
