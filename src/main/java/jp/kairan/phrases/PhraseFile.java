package jp.kairan.phrases;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.kairan.kernel.Language;

/**
 * One file of the catalogue: a group in a language. It is written by people and read at every start, so a fault is named
 * with its file and line and nothing starts with half a catalogue.
 */
final class PhraseFile {
    private static final List<String> COLUMNS = List.of("key", "version", "checked", "text");
    private static final List<String> WITH_NOTE = List.of("key", "version", "checked", "text", "note");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern CHECKED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\S.{0,99})");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final String name;
    private final Language language;
    private final Map<String, Phrase> phrases = new LinkedHashMap<>();
    private final Map<String, Long> lines = new LinkedHashMap<>();

    private PhraseFile(String name, Language language) {
        this.name = name;
        this.language = language;
    }

    /** Reads a file and closes it. */
    static PhraseFile read(String name, Language language, InputStream in) {
        PhraseFile file = new PhraseFile(name, language);
        try (in;
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .skipEmptyLines(true)
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(file.text(in.readAllBytes()))) {
            file.rows(csv.iterator());
        } catch (CsvParseException e) {
            throw new IllegalStateException(name + ": is no CSV: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** The phrases by key, in the order of the file. */
    Map<String, Phrase> phrases() {
        return phrases;
    }

    /** What is wrong with the line of a key. */
    IllegalStateException fault(String key, String what) {
        return fault(lines.get(key), what);
    }

    private IllegalStateException fault(long line, String what) {
        return new IllegalStateException(name + " line " + line + ": " + what);
    }

    private String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException(name + ": is not UTF-8", e);
        }
    }

    private void rows(Iterator<CsvRecord> records) {
        if (!records.hasNext()) {
            throw fault(1, "the file is empty");
        }
        List<String> header = records.next().getFields();
        if (!header.equals(COLUMNS) && !header.equals(WITH_NOTE)) {
            throw fault(1, "the columns must be " + COLUMNS + ", and note where wanted");
        }
        while (records.hasNext()) {
            CsvRecord row = records.next();
            if (row.getFieldCount() != header.size()) {
                throw fault(row.getStartingLineNumber(), "has " + row.getFieldCount() + " fields");
            }
            add(row.getStartingLineNumber(), row.getField(0), row.getField(1), row.getField(2), row.getField(3));
        }
    }

    private void add(long line, String key, String version, String checked, String text) {
        if (!KEY.matcher(key).matches()) {
            throw fault(line, "the key is not lower-case words with dots");
        }
        if (!VERSION.matcher(version).matches()) {
            throw fault(line, "the version is not a number from 1");
        }
        if (!checked.isEmpty() && !dayAndOffice(checked)) {
            throw fault(line, "checked is not a day and an office");
        }
        if (text.isBlank()
                || !text.equals(text.strip())
                || CONTROL.matcher(text).find()) {
            throw fault(line, "the text is empty, has space around it or control characters in it");
        }
        if (!Parameters.wellFormed(text)) {
            throw fault(line, "a brace belongs to no parameter");
        }
        if (phrases.containsKey(key)) {
            throw fault(line, "the key stands on line " + lines.get(key) + " already");
        }
        lines.put(key, line);
        phrases.put(
                key, new Phrase(key, language, Integer.parseInt(version), checked.isEmpty() ? null : checked, text));
    }

    private static boolean dayAndOffice(String checked) {
        var parts = CHECKED.matcher(checked);
        if (!parts.matches()) {
            return false;
        }
        try {
            LocalDate.parse(parts.group(1));
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
