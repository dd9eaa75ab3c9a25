package jp.kairan.directory.imports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jp.kairan.tables.CsvFault;
import jp.kairan.tables.CsvReason;
import jp.kairan.tables.TextFault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing wrong with a file; it never repeats what a cell holds.
 *
 * @param line the line of the file, counted from 1
 * @param column the header of the column, empty where the whole row or file is meant
 * @param reason what is wrong, as a constant
 * @param message the reason in Japanese, for the person who mends the file
 * @param english the reason in English
 */
@Schema(description = "One thing wrong with the file")
record FileFault(
        @Schema(examples = "12") long line,
        @Schema(examples = "電話番号") String column,
        @Schema(examples = "PHONE_NUMBER_LENGTH") String reason,

        @Schema(examples = "電話番号の桁数が合いません。市外局番から一つだけ入れてください。")
        String message,

        @Schema(examples = "phone number length") String english) {
    private static final Map<String, FileFault> BY_REASON = new HashMap<>();

    static {
        for (CsvReason reason : CsvReason.values()) {
            know(reason.name(), reason.japanese(), plain(reason.name()));
        }
        for (TextFault fault : TextFault.values()) {
            know(fault.name(), fault.japanese(), plain(fault.name()));
        }
        for (RowFault fault : RowFault.values()) {
            know(fault.name(), fault.japanese(), fault.english());
        }
    }

    /** A fault by the constant of its reason. */
    static FileFault of(long line, String column, String reason) {
        FileFault known = BY_REASON.get(reason);
        return new FileFault(line, column, reason, known.message, known.english);
    }

    static FileFault of(CsvFault fault) {
        return of(fault.line(), fault.column(), fault.reason().name());
    }

    private static void know(String reason, String japanese, String english) {
        if (BY_REASON.put(reason, new FileFault(0, "", reason, japanese, english)) != null) {
            throw new IllegalStateException("two reasons are called " + reason);
        }
    }

    private static String plain(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
