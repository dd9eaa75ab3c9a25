package jp.kairan.tables;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Collects the cells of a record and notes their flaws instead of giving up at the first. */
final class RecordAssembler extends AbstractBaseCsvCallbackHandler<RawRecord> {
    private final CsvLimits limits;
    private List<String> cells = new ArrayList<>();
    private List<RawRecord.Flaw> flaws = new ArrayList<>();
    private int width;

    RecordAssembler(CsvLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells = new ArrayList<>();
        flaws = new ArrayList<>();
        width = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        width = index + 1;
        if (index >= limits.columns()) {
            return; // because a line of a million commas should cost nothing
        }
        if (length > limits.cell()) {
            flaws.add(new RawRecord.Flaw(index, CsvReason.CELL_TOO_LONG, length + " > " + limits.cell()));
            cells.add("");
            return;
        }
        noteControls(index, buffer, offset, length);
        cells.add(new String(buffer, offset, length));
    }

    private void noteControls(int index, char[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (CodePoints.forbiddenInCell(buffer[i])) {
                String detail = String.format("U+%04X at character %d", (int) buffer[i], i - offset + 1);
                flaws.add(new RawRecord.Flaw(index, CsvReason.CONTROL_CHARACTER, detail));
                return;
            }
        }
    }

    @Override
    protected RawRecord buildRecord() {
        return new RawRecord(getStartingLineNumber(), cells, width, flaws, false);
    }

    /** The record during which the parser gave up, with the cell it was in. */
    RawRecord broken(CsvReason reason, String detail) {
        flaws.add(new RawRecord.Flaw(width, reason, detail));
        return new RawRecord(getStartingLineNumber(), cells, width, flaws, true);
    }
}
