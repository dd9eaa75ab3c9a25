package jp.kairan.tables;

import java.util.List;

/**
 * One record as the parser saw it, before columns have names.
 *
 * @param width how many cells the file has, which may be more than were kept
 * @param flaws what is wrong with single cells
 * @param last whether the parser lost its footing here, so that nothing behind can be trusted
 */
record RawRecord(long line, List<String> cells, int width, List<Flaw> flaws, boolean last) {
    /** What is wrong with the cell at an index. */
    record Flaw(int index, CsvReason reason, String detail) {}

    /** Spreadsheets leave rows of bare commas behind the last one; they hold nothing. */
    boolean blank() {
        return flaws.isEmpty() && cells.stream().allMatch(String::isBlank);
    }
}
