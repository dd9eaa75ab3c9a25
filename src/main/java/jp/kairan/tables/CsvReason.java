package jp.kairan.tables;

/** Why a table, a row or a cell of it cannot be taken as it is. */
public enum CsvReason {
    EMPTY_FILE("ファイルに何も入っていません。"),
    TOO_LARGE("ファイルが大きすぎます。"),
    UTF_16("UTF-16のファイルです。「CSV UTF-8」で保存し直してください。"),
    UNKNOWN_ENCODING("文字コードがUTF-8でもShift_JISでもないか、文字が壊れています。"),
    MISSING_HEADER("必要な列の見出しがありません。"),
    DUPLICATE_HEADER("同じ意味の見出しが二つ以上あります。"),
    TOO_MANY_COLUMNS("列が多すぎます。"),
    TOO_FEW_CELLS("列の数が見出しより少ない行です。"),
    TOO_MANY_CELLS("列の数が見出しより多い行です。"),
    CONTROL_CHARACTER("セルに使えない制御文字が入っています。"),
    CELL_TOO_LONG("セルの文字数が多すぎます。"),
    UNCLOSED_QUOTE("引用符（\"）が閉じられていません。"),
    TEXT_AFTER_QUOTE("閉じた引用符（\"）のあとに文字があります。"),
    UNREADABLE("この行から先を読めません。");

    private final String japanese;

    CsvReason(String japanese) {
        this.japanese = japanese;
    }

    /** One sentence for the person who has to mend the file. */
    public String japanese() {
        return japanese;
    }
}
