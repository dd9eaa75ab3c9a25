package jp.kairan.safety.links;

import jp.kairan.kernel.ProblemText;
import jp.kairan.kernel.ProblemType;

/** The problems of asking people who do not use the app. */
enum LinkProblem implements ProblemType {
    CHANNEL_OFF(
            "safety-channel-off",
            409,
            "The service does not send messages of this kind",
            "この方法の連絡は、いまは使えません。もう一つの方法で登録してください。"),
    CODE_OVER(
            "safety-contact-code-over",
            409,
            "There is no code to confirm this contact with, or it is over",
            "確認番号の期限が切れました。連絡先をもう一度登録して、新しい番号を受け取ってください。"),
    NO_CHECK_OPEN(
            "no-check-open",
            409,
            "There is no safety check that an arrival could belong to",
            "いまは安否確認が行われていません。避難所の受付にお知らせください。"),
    ARRIVAL_MATCHED(
            "shelter-arrival-matched",
            409,
            "The arrival was matched to somebody else already",
            "この方は、すでに別の世帯に結びつけられています。一覧を新しくして確かめてください。"),
    ARRIVALS_CLOSED(
            "shelter-arrivals-closed", 409, "People of this check are shown no more", "この安否確認は終了したため、名前は見られません。");

    private final ProblemText text;

    LinkProblem(String slug, int status, String title, String message) {
        text = new ProblemText(slug, status, title, message);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
