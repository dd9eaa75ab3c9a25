package jp.kairan.events;

import jp.kairan.kernel.ProblemText;
import jp.kairan.kernel.ProblemType;

/** The problems of events. */
public enum EventProblem implements ProblemType {
    EVENT_STATE(
            "event-state",
            409,
            "The state of the event does not allow this",
            "この行事は、いまの状態ではその操作ができません。画面を新しくして、状態を確かめてください。"),
    EVENT_CHANGED(
            "event-changed",
            409,
            "Somebody else changed the event in the meantime",
            "ほかの人がこの行事を先に書きかえました。最新の内容を確かめてから、もう一度直してください。"),
    ANSWERS_CLOSED(
            "answers-closed", 409, "Answers are closed, or the event takes none", "回答の受付は終わりました。変更があるときは主催者に連絡してください。"),
    EVENT_FULL(
            "event-full",
            409,
            "There are not as many places left; the earlier answer stands",
            "空きが足りないため変更できませんでした。前の回答はそのまま残っています。"),
    ATTENDANCE_CLOSED(
            "attendance-closed", 409, "Attendance is not taken at this time", "いまは受付の時間ではありません。開催の日時を確かめてください。"),
    TICKET_UNKNOWN(
            "ticket-unknown", 404, "The ticket is not one of this date", "この受付コードは使えません。行事と日にちを確かめるか、お名前で受け付けてください。"),
    TICKET_VOID(
            "ticket-void",
            409,
            "Whoever holds the ticket no longer said that they come",
            "この受付コードの方は、出席の回答を取り消しています。お名前を確かめて受け付けてください。"),
    ANSWER_CHANGED(
            "answer-changed",
            409,
            "Somebody else changed the answer in the meantime",
            "ほかの人がこの回答を先に変えました。最新の内容を確かめてから、もう一度入力してください。"),
    TOO_MANY_FEEDS(
            "too-many-feeds",
            409,
            "The account has as many calendar feeds as it may have",
            "カレンダーの公開アドレスがこれ以上作れません。使っていないものを取り消してください。");

    private final ProblemText text;

    EventProblem(String slug, int status, String title, String message) {
        text = new ProblemText(slug, status, title, message);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
