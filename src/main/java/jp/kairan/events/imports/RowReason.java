package jp.kairan.events.imports;

/** Why a row is not taken, or what of it is taken in another way. */
enum RowReason {
    REQUIRED("必ず入れる欄です。", "has to be filled in"),
    TOO_LONG("文字数が多すぎます。", "too long"),
    NOT_A_TIME("時刻として読めません。「10:00」の形で入れてください。", "not a time of day"),
    END_BEFORE_START("終わりが始まりより前です。", "ends before it begins"),
    SAME_KEY("同じNOの行がほかにもあります。", "another row has the same NO"),
    ALREADY_CANCELLED("すでに中止した行事です。変更しません。", "cancelled here already, left as it is"),
    REPEATS_HERE("こちらで繰り返しの行事に変えてあります。変更しません。", "made a series here, left as it is"),
    LINK_AS_TEXT("URLの形ではないため、本文に入れました。", "no web address, kept in the text"),
    POSITION_DROPPED("緯度・経度として読めないため、位置なしで取り込みました。", "no position, left out"),
    DEADLINE_AS_TEXT("申込期限の日付が読めないため、そのまま本文に入れました。", "no date, kept in the text as it is"),
    TOO_MANY_ROWS("行が多すぎます。ファイルを分けてください。", "too many rows, split the file");

    private final String japanese;
    private final String english;

    RowReason(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    String japanese() {
        return japanese;
    }

    String english() {
        return english;
    }
}
