package jp.kairan.tables;

/** Why a cell's text cannot be read as the value it should be. */
public enum TextFault {
    TOO_LONG("文字数が多すぎます。"),
    UNREADABLE_CHARACTER("外字や制御文字など、ほかの機器で表示できない文字が入っています。"),
    NOT_KANA("フリガナに、かな以外の文字が入っています。"),
    NOT_A_PHONE_NUMBER("電話番号に、数字と区切り以外の文字が入っています。"),
    PHONE_NUMBER_LENGTH("電話番号の桁数が合いません。市外局番から一つだけ入れてください。"),
    FOREIGN_PHONE_NUMBER("国外の電話番号は登録できません。"),
    NOT_A_POSTAL_CODE("郵便番号は7桁の数字で入れてください。"),
    NOT_A_DATE("日付として読めません。西暦か元号で、年月日を入れてください。"),
    IMPOSSIBLE_DATE("暦にない日付です。"),
    OUTSIDE_ERA("その元号にない日付です。"),
    YEAR_OUT_OF_RANGE("年が範囲の外です。");

    private final String japanese;

    TextFault(String japanese) {
        this.japanese = japanese;
    }

    /** One sentence for the person who has to mend the cell. */
    public String japanese() {
        return japanese;
    }
}
