package jp.kairan.events;

/** As what an attendance sheet can be taken away. */
enum AttendanceFormat {
    /** UTF-8 with a byte order mark. */
    CSV("text/csv; charset=UTF-8", "csv"),
    /** Office Open XML. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** A4, to be printed. */
    PDF("application/pdf", "pdf");

    final String mediaType;
    final String suffix;

    AttendanceFormat(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }
}
