package jp.kairan.tables;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A column that someone wants to read, with every header name it goes by.
 *
 * @param names the accepted headers, the first being the one to write; compared without regard to width, case and
 *     spaces
 * @param required whether a table without it is refused
 */
public record CsvColumn(List<String> names, boolean required) {
    public CsvColumn {
        names = List.copyOf(names);
        if (names.isEmpty() || names.stream().anyMatch(name -> fold(name).isEmpty())) {
            throw new IllegalArgumentException("a column needs a name, and no blank one");
        }
    }

    /** A column without which the table is refused. */
    public static CsvColumn required(String... names) {
        return new CsvColumn(Arrays.asList(names), true);
    }

    /** A column that a table may leave out. */
    public static CsvColumn optional(String... names) {
        return new CsvColumn(Arrays.asList(names), false);
    }

    /** The header to write. */
    public String name() {
        return names.get(0);
    }

    Set<String> folded() {
        return names.stream().map(CsvColumn::fold).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** NFKC first, because it turns half-width kana and full-width letters into what the declared names use. */
    static String fold(String header) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(header, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !CodePoints.space(c) && !CodePoints.invisible(c))
                .forEach(kept::appendCodePoint);
        return kept.toString().toLowerCase(Locale.ROOT);
    }
}
