package jp.kairan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvPropertiesTest {
    private static final CsvLimits TIGHT = new CsvLimits(1 << 20, 8, 16);

    @Property(tries = 2000)
    void arbitraryBytesNeverThrow(@ForAll byte[] bytes) {
        assertThat(walked(bytes)).isNotNegative();
    }

    @Property(tries = 2000)
    void arbitraryTextUnderAHeaderNeverThrows(@ForAll("brokenText") String text) {
        assertThat(walked(("氏名,備考\n" + text).getBytes(StandardCharsets.UTF_8))).isNotNegative();
    }

    @Property(tries = 500)
    void whatIsWrittenIsReadBack(@ForAll("tables") List<List<String>> cells, @ForAll CsvEncoding encoding)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvOutput output = new CsvOutput(out, encoding, List.of("氏名", "フリガナ", "備考"))) {
            for (List<String> row : cells) {
                output.row(row);
            }
            assertThat(output.substituted()).isZero();
        }

        CsvTable table = Csv.table(out.toByteArray());
        List<List<String>> read = new ArrayList<>();
        Csv.rows(table).forEach(row -> read.add(List.of(row.get(Csv.NAME), row.get(Csv.KANA), row.get(Csv.NOTE))));

        assertThat(Csv.faults(table)).isEmpty();
        assertThat(read).isEqualTo(cells);
    }

    private static int walked(byte[] bytes) {
        CsvOpening opening = CsvTable.open(bytes, Csv.LAYOUT, TIGHT);
        if (opening instanceof CsvRefusal refusal) {
            return refusal.faults().size();
        }
        CsvTable table = (CsvTable) opening;
        return Csv.rows(table).size() + Csv.faults(table).size();
    }

    @Provide
    Arbitrary<String> brokenText() {
        return Arbitraries.strings()
                .withChars(',', '"', '\n', '\r', '\0', 'a', ' ', '\'', '=', '山', '\uFEFF')
                .ofMaxLength(80);
    }

    /** The first cell is never blank, because a row of blanks is passed over by design. */
    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars(',', '"', '\n', '\r', 'a', ' ', '　', '\'', '=', '-', '＋', '山', '髙', '﨑', 'ｶ', 'ﾞ', '〓')
                .ofMaxLength(12);
        Arbitrary<String> first = cell.map(text -> "x" + text);
        return Arbitraries.integers()
                .between(0, 6)
                .flatMap(n -> Combinators.combine(first, cell, cell)
                        .as(List::of)
                        .list()
                        .ofSize(n));
    }
}
