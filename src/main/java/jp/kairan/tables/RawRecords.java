package jp.kairan.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The records of a file that hold anything, one at a time; the parser's exceptions end here. */
final class RawRecords implements Iterator<RawRecord> {
    private static final int SMALLEST_BUFFER = 1 << 16;

    private final RecordAssembler assembler;
    private final Iterator<RawRecord> parser;
    private RawRecord next;
    private boolean ended;

    RawRecords(byte[] bytes, DetectedEncoding.As encoding, CsvLimits limits) {
        this.assembler = new RecordAssembler(limits);
        var in = new ByteArrayInputStream(bytes, encoding.start(), bytes.length - encoding.start());
        this.parser = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Math.max(SMALLEST_BUFFER, 4 * limits.cell()))
                .build(assembler, new InputStreamReader(in, encoding.encoding().charset()))
                .iterator();
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            RawRecord read = read();
            if (read == null) {
                ended = true;
            } else if (!read.blank()) {
                next = read;
                ended = read.last();
            }
        }
        return next != null;
    }

    @Override
    public RawRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RawRecord given = next;
        next = null;
        return given;
    }

    private RawRecord read() {
        try {
            return parser.hasNext() ? parser.next() : null;
        } catch (CsvParseException e) {
            return assembler.broken(reasonIn(String.valueOf(e.getMessage())), "reading stops here");
        } catch (UncheckedIOException e) {
            return assembler.broken(CsvReason.UNREADABLE, "reading stops here");
        }
    }

    /** The parser has one exception for all, so its words decide; a test fails should a version change them. */
    private static CsvReason reasonIn(String message) {
        if (message.contains("Unclosed quoted field")) {
            return CsvReason.UNCLOSED_QUOTE;
        }
        if (message.contains("after closing quote")) {
            return CsvReason.TEXT_AFTER_QUOTE;
        }
        return message.contains("buffer size") ? CsvReason.CELL_TOO_LONG : CsvReason.UNREADABLE;
    }
}
