package jp.kairan.translation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kairan.kernel.Language;

/** The words that come with the service: terms of neighbourhood life and of disasters whose sense a machine gets wrong. */
@Singleton
class ServiceTerms {
    static final String FILE = "glossary.csv";
    private static final String TERM = "term";

    private final Map<Language, Map<String, String>> words;

    ServiceTerms() {
        this.words = read();
    }

    /** By term, in the order of the file; none for Japanese, plain or not. */
    Map<String, String> in(Language to) {
        return words.getOrDefault(to, Map.of());
    }

    /** Whether the service itself knows the term, in whatever language. */
    boolean know(String term) {
        return in(Language.EN).containsKey(term);
    }

    private static Map<Language, Map<String, String>> read() {
        List<Language> languages =
                Arrays.stream(Language.values()).filter(l -> !l.japanese()).toList();
        Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
        languages.forEach(language -> all.put(language, new LinkedHashMap<>()));
        try (InputStream in = ServiceTerms.class.getResourceAsStream(FILE);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                languages.forEach(language -> put(all.get(language), row, language));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.replaceAll((language, terms) -> Collections.unmodifiableMap(terms));
        return all;
    }

    /** A file with a gap or a term twice does not start, because half a glossary would go unseen. */
    private static void put(Map<String, String> terms, NamedCsvRecord row, Language language) {
        String term = row.getField(TERM);
        String text = row.getField(language.tag());
        if (text.isBlank() || terms.put(term, text) != null) {
            throw new IllegalStateException("%s: %s is missing or there twice in %s".formatted(FILE, term, language));
        }
    }
}
