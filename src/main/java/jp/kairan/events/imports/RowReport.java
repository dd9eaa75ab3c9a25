package jp.kairan.events.imports;

import java.util.Locale;
import jp.kairan.tables.CsvColumn;
import jp.kairan.tables.CsvFault;
import jp.kairan.tables.TextFault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What there is to say about a row; it never repeats what a cell holds.
 *
 * @param line the line of the file on which the row begins, counted from 1
 * @param column the header of the column, empty where the whole row or file is meant
 * @param refused whether the row is not taken for it
 */
@Schema(name = "EventImportRow", description = "What there is to say about a row of the file")
record RowReport(
        @Schema(examples = "12") long line,
        @Schema(examples = "開始時刻") String column,
        @Schema(examples = "true") boolean refused,
        @Schema(examples = "NOT_A_TIME") String reason,

        @Schema(description = "For the person who mends the file", examples = "時刻として読めません。「10:00」の形で入れてください。")
        String message,

        @Schema(examples = "not a time of day") String english) {

    static RowReport refused(long line, CsvColumn column, RowReason reason) {
        return of(line, column.name(), true, reason);
    }

    static RowReport refused(long line, CsvColumn column, TextFault fault) {
        return new RowReport(line, column.name(), true, fault.name(), fault.japanese(), plain(fault.name()));
    }

    static RowReport refused(CsvFault fault) {
        return new RowReport(
                fault.line(),
                fault.column(),
                true,
                fault.reason().name(),
                fault.reason().japanese(),
                plain(fault.reason().name()));
    }

    static RowReport remark(long line, CsvColumn column, RowReason reason) {
        return of(line, column.name(), false, reason);
    }

    static RowReport of(long line, String column, boolean refused, RowReason reason) {
        return new RowReport(line, column, refused, reason.name(), reason.japanese(), reason.english());
    }

    private static String plain(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
