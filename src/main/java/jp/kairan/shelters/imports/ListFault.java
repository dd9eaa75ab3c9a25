package jp.kairan.shelters.imports;

import java.util.Locale;
import jp.kairan.tables.CsvFault;
import jp.kairan.tables.TextFault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing wrong with a list.
 *
 * @param line the line of the file, counted from 1
 * @param column the header of the column, empty where the whole row or file is meant
 * @param reason what is wrong, as a constant
 * @param message the reason in Japanese, for the person who mends the list
 * @param english the reason in English
 */
@Schema(name = "ShelterListFault", description = "One thing wrong with the list")
record ListFault(
        @Schema(examples = "12") long line,
        @Schema(examples = "想定収容人数") String column,
        @Schema(examples = "NOT_A_NUMBER_OF_PEOPLE") String reason,

        @Schema(examples = "人数として読めません。「138人」のように入れてください。") String message,

        @Schema(examples = "not a number of people") String english) {
    static ListFault of(CsvFault fault) {
        String reason = fault.reason().name();
        return new ListFault(
                fault.line(), fault.column(), reason, fault.reason().japanese(), plain(reason));
    }

    static ListFault of(long line, String column, TextFault fault) {
        return new ListFault(line, column, fault.name(), fault.japanese(), plain(fault.name()));
    }

    static ListFault of(long line, String column, RowFault fault) {
        return new ListFault(line, column, fault.name(), fault.japanese(), fault.english());
    }

    private static String plain(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
