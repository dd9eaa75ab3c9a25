package jp.kairan.shelters.imports;

/** Why a row that can be read is no shelter. */
enum RowFault {
    REQUIRED("空欄にできない項目です。", "the cell must not be empty"),
    DUPLICATE("同じ避難所の行がほかにもあります。", "another row of the list is the same shelter"),
    AMBIGUOUS("同じ名前の避難所が近くに二つ以上登録されています。IDを入れてください。", "several shelters have this name here: give the ID"),
    NOT_YES_OR_NO("「1」か空欄で入れてください。", "neither yes nor no"),
    NOT_A_NUMBER_OF_PEOPLE("人数として読めません。「138人」のように入れてください。", "not a number of people"),
    NOT_A_COORDINATE("緯度・経度は「36.5613」のような度の小数で入れてください。", "not decimal degrees"),
    NOT_IN_JAPAN("日本の外の位置です。緯度と経度が逆になっていないか確かめてください。", "not in Japan; the two may be swapped"),
    TOO_MANY_ROWS("行が多すぎます。", "too many rows");

    private final String japanese;
    private final String english;

    RowFault(String japanese, String english) {
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
