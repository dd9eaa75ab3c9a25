package jp.kairan.bookings;

import jp.kairan.kernel.ProblemText;
import jp.kairan.kernel.ProblemType;

/** The problems of bookings. */
public enum BookingProblem implements ProblemType {
    FACILITY_TAKEN(
            "facility-taken",
            409,
            "Too few pieces are free in that time",
            "その時間は、すでに予約が入っています。空きを確かめて、別の時間または数を選んでください。",
            "uq_booking_piece_taken"),
    FACILITY_RETIRED(
            "facility-retired", 409, "The facility takes no more bookings", "この施設・備品の貸し出しは終わりました。ほかの施設・備品を選んでください。"),
    FACILITY_CHANGED(
            "facility-changed",
            409,
            "Somebody else changed the facility in the meantime",
            "ほかの人が先に書きかえました。最新の内容を確かめてから、もう一度直してください。"),
    FACILITY_BOOKED(
            "facility-booked",
            409,
            "More pieces are booked than would be left",
            "予約されている数より少なくすることはできません。先に予約を取り消すか、終わるのを待ってください。"),
    BOOKINGS_EXHAUSTED(
            "bookings-exhausted",
            409,
            "The caller has as many bookings of this facility to come as one person may have",
            "この施設・備品をおひとりで予約できる数に達しています。先の予約が終わるか取り消してから、もう一度申し込んでください。"),
    BOOKING_STATE(
            "booking-state",
            409,
            "The state of the booking does not allow this",
            "この予約は、いまの状態ではその操作ができません。画面を新しくして、状態を確かめてください。");

    private final ProblemText text;

    BookingProblem(String slug, int status, String title, String message, String... constraints) {
        text = new ProblemText(slug, status, title, message, constraints);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
