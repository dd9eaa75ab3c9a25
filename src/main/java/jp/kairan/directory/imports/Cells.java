package jp.kairan.directory.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.kairan.tables.CsvColumn;
import jp.kairan.tables.CsvRow;
import jp.kairan.tables.CsvTable;
import jp.kairan.tables.JapaneseText;
import jp.kairan.tables.Reading;
import jp.kairan.tables.TextFault;

/**
 * The cells of one row on their way into clean text: null where the file lacks the column, empty where the cell is blank
 * or cannot be read; in the latter case the fault is noted.
 */
final class Cells {
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 100;

    private final CsvTable table;
    private final CsvRow row;
    private final List<FileFault> faults = new ArrayList<>();

    Cells(CsvTable table, CsvRow row) {
        this.table = table;
        this.row = row;
    }

    /** What was wrong with the cells read so far. */
    List<FileFault> faults() {
        return faults;
    }

    /** A cell by its reader; may be blank. */
    String optional(CsvColumn column, Function<String, Reading<String>> reader) {
        if (!table.has(column)) {
            return null;
        }
        Reading<String> read = reader.apply(row.get(column));
        read.refusal().ifPresent(fault -> fault(column, fault.name()));
        return read.found().orElse("");
    }

    /** A cell by its reader that must hold something. */
    String required(CsvColumn column, Function<String, Reading<String>> reader) {
        int before = faults.size();
        String value = optional(column, reader);
        if ((value == null || value.isEmpty()) && faults.size() == before) {
            fault(column, RowFault.REQUIRED);
            return "";
        }
        return value;
    }

    /** A word of a small vocabulary, translated; blank where the cell is. */
    String word(CsvColumn column, Map<String, String> vocabulary, RowFault unknown) {
        String word = optional(column, JapaneseText::tidy);
        if (word == null || word.isEmpty()) {
            return word;
        }
        String meaning = vocabulary.get(JapaneseText.searchKey(word));
        if (meaning == null) {
            fault(column, unknown);
            return "";
        }
        return meaning;
    }

    /** A word that must be there. */
    String requiredWord(CsvColumn column, Map<String, String> vocabulary, RowFault unknown) {
        int before = faults.size();
        String meaning = word(column, vocabulary, unknown);
        if ((meaning == null || meaning.isEmpty()) && faults.size() == before) {
            fault(column, RowFault.REQUIRED);
            return "";
        }
        return meaning;
    }

    /** Codes are compared as they are, so they lose every space that a typist may have put. */
    static Reading<String> code(String raw) {
        return JapaneseText.tidy(raw).then(text -> limited(text.replace(" ", ""), LONGEST_CODE));
    }

    /** A name of any sort. */
    static Reading<String> name(String raw) {
        return JapaneseText.tidy(raw).then(text -> limited(text, LONGEST_NAME));
    }

    private static Reading<String> limited(String text, int longest) {
        return text.length() > longest ? Reading.refused(TextFault.TOO_LONG) : Reading.of(text);
    }

    void fault(CsvColumn column, RowFault fault) {
        fault(column, fault.name());
    }

    private void fault(CsvColumn column, String reason) {
        faults.add(FileFault.of(row.line(), column.name(), reason));
    }
}
