package jp.kairan.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A CSV file whose encoding and header are understood and whose rows can be walked, any number of times.
 *
 * <p>Only the file's bytes are held; rows are made as they are asked for. Walking never throws: a bad row comes as its
 * faults, one for each bad cell. After a fault in quoting nothing more comes, because where later rows begin is then a
 * guess. Blank rows are passed over.
 */
public final class CsvTable implements CsvOpening, Iterable<CsvEntry> {
    private final byte[] bytes;
    private final DetectedEncoding.As encoding;
    private final CsvLimits limits;
    private final CsvHeader header;

    private CsvTable(byte[] bytes, DetectedEncoding.As encoding, CsvLimits limits, CsvHeader header) {
        this.bytes = bytes;
        this.encoding = encoding;
        this.limits = limits;
        this.header = header;
    }

    /**
     * Opens a stream; it is read no further than the limit and is not closed.
     *
     * @throws IOException only if the stream itself fails
     */
    public static CsvOpening open(InputStream in, CsvLayout layout, CsvLimits limits) throws IOException {
        return open(in.readNBytes(limits.bytes() + 1), layout, limits);
    }

    /** Opens bytes, which must not be changed afterwards. */
    public static CsvOpening open(byte[] bytes, CsvLayout layout, CsvLimits limits) {
        if (bytes.length > limits.bytes()) {
            return CsvRefusal.because(
                    new CsvFault(1, "", CsvReason.TOO_LARGE, "more than " + limits.bytes() + " bytes"));
        }
        DetectedEncoding detected = DetectedEncoding.of(bytes);
        if (detected instanceof DetectedEncoding.None none) {
            return CsvRefusal.because(none.fault());
        }
        return withHeader(bytes, (DetectedEncoding.As) detected, layout, limits);
    }

    private static CsvOpening withHeader(
            byte[] bytes, DetectedEncoding.As encoding, CsvLayout layout, CsvLimits limits) {
        RawRecords records = new RawRecords(bytes, encoding, limits);
        if (!records.hasNext()) {
            return CsvRefusal.because(new CsvFault(1, "", CsvReason.EMPTY_FILE, ""));
        }
        RawRecord first = records.next();
        if (first.width() > limits.columns()) {
            String detail = first.width() + " > " + limits.columns();
            return CsvRefusal.because(new CsvFault(first.line(), "", CsvReason.TOO_MANY_COLUMNS, detail));
        }
        CsvHeader header = new CsvHeader(first, layout);
        List<CsvFault> faults = new ArrayList<>();
        first.flaws().forEach(flaw -> faults.add(faultOf(first, flaw, String.valueOf(flaw.index() + 1))));
        faults.addAll(header.faults());
        return faults.isEmpty() ? new CsvTable(bytes, encoding, limits, header) : new CsvRefusal(faults);
    }

    private static CsvFault faultOf(RawRecord row, RawRecord.Flaw flaw, String column) {
        return new CsvFault(row.line(), column, flaw.reason(), flaw.detail());
    }

    public CsvEncoding encoding() {
        return encoding.encoding();
    }

    /** Whether the file has the column at all; an import may leave alone what a file does not speak of. */
    public boolean has(CsvColumn column) {
        return header.position(column) >= 0;
    }

    /** The headers no declared column goes by, in the order of the file; a blank one is told by its number. */
    public List<String> ignored() {
        return header.ignored();
    }

    /** The rows and faults in the order of the file. */
    @Override
    public Iterator<CsvEntry> iterator() {
        RawRecords records = new RawRecords(bytes, encoding, limits);
        records.next(); // the header, which opening has already read
        return new Entries(records);
    }

    private List<CsvFault> faultsOf(RawRecord row) {
        List<CsvFault> faults = new ArrayList<>();
        row.flaws().forEach(flaw -> faults.add(faultOf(row, flaw, header.nameAt(flaw.index()))));
        if (!row.last() && row.width() != header.width()) {
            CsvReason reason = row.width() < header.width() ? CsvReason.TOO_FEW_CELLS : CsvReason.TOO_MANY_CELLS;
            String column = header.nameAt(Math.min(row.width(), header.width()));
            faults.add(new CsvFault(row.line(), column, reason, row.width() + " ≠ " + header.width()));
        }
        return faults;
    }

    /** Walks the records, giving each either as a row or as its faults. */
    private final class Entries implements Iterator<CsvEntry> {
        private final RawRecords records;
        private final Deque<CsvFault> faults = new ArrayDeque<>();

        Entries(RawRecords records) {
            this.records = records;
        }

        @Override
        public boolean hasNext() {
            return !faults.isEmpty() || records.hasNext();
        }

        @Override
        public CsvEntry next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (faults.isEmpty()) {
                RawRecord record = records.next();
                faults.addAll(faultsOf(record));
                if (faults.isEmpty()) {
                    return new CsvRow(record.line(), header, record.cells());
                }
            }
            return faults.remove();
        }
    }
}
