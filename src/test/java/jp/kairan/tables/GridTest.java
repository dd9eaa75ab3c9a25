package jp.kairan.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GridTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 11);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void aWorkbookHoldsTextsNumbersAndDaysAsSuch() throws IOException {
        List<Row> rows = written(new Grid(
                "出欠", List.of("氏名", "人数", "日付"), List.of(List.of(Cell.of("𠮷野 花子\n二行目"), Cell.of(3), Cell.of(DAY)))));

        assertThat(rows.get(0).getCellAsString(0)).contains("氏名");
        assertThat(rows.get(1).getCellAsString(0)).contains("𠮷野 花子\n二行目");
        assertThat(rows.get(1).getCellAsNumber(1))
                .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("3"));
        assertThat(rows.get(1).getCellAsDate(2)).hasValue(DAY.atStartOfDay());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+81761234567", "-1", "@SUM(A1)", "＝1", "=HYPERLINK(\"https://evil.example\")", "'=1"})
    void aTextOfAWorkbookIsNeverAFormula(String text) throws IOException {
        List<Row> rows = written(one(text));

        assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(1).getCell(0).getFormula()).isNull();
        assertThat(rows.get(1).getCellText(0)).isEqualTo(text);
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() throws IOException {
        assertThat(written(one("a\u0000b\u000Bc\uFFFEd\uD842e<&>\"")).get(1).getCellText(0))
                .isEqualTo("abcde<&>\"");
    }

    @Test
    void aCellLongerThanExcelTakesIsCutBetweenCharacters() throws IOException {
        assertThat(written(one("a" + "𠮷".repeat(20_000))).get(1).getCellText(0))
                .isEqualTo("a" + "𠮷".repeat(16_383));
    }

    @Test
    void anEmptyCellIsEmpty() throws IOException {
        Grid grid =
                new Grid("g", List.of("a", "b"), List.of(List.of(Cell.of((String) null), Cell.of((LocalDate) null))));

        assertThat(written(grid).get(0).getCellCount()).isEqualTo(2);
        assertThat(grid.shown()).containsExactly(List.of("", ""));
    }

    @Test
    void aNumberThatADoubleWouldRoundIsWrittenAsText() throws IOException {
        Grid grid = new Grid("g", List.of("a"), List.of(List.of(Cell.of(Long.MAX_VALUE))));

        assertThat(written(grid).get(1).getCellText(0)).isEqualTo("9223372036854775807");
    }

    @Test
    void theNameOfTheSheetIsOneExcelTakes() throws IOException {
        assertThat(sheet("出欠[理事会]:1/2*?\\終")).isEqualTo("出欠 理事会  1 2   終");
        assertThat(sheet("あ".repeat(40))).isEqualTo("あ".repeat(31));
        assertThat(sheet("a".repeat(30) + "𠮷")).isEqualTo("a".repeat(30));
        assertThat(sheet("''")).isEqualTo("Sheet1");
        assertThat(sheet("")).isEqualTo("Sheet1");
    }

    @Test
    void theHeaderIsBoldAndStaysInSight() throws IOException {
        new Grid("g", List.of("氏名"), List.of()).writeXlsx(out);

        assertThat(part("xl/worksheets/sheet1.xml"))
                .contains("state=\"frozen\"")
                .contains("ySplit=\"1\"");
        assertThat(part("xl/styles.xml")).contains("<b/>");
        assertThat(part("xl/workbook.xml")).contains("_xlnm.Print_Titles");
    }

    @Test
    void csvHoldsTheSameGridSafeForASpreadsheet() throws IOException {
        new Grid("出欠", List.of("氏名", "人数", "日付"), List.of(List.of(Cell.of("=1+1"), Cell.of(3), Cell.of(DAY))))
                .writeCsv(out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF氏名,人数,日付\r\n'=1+1,3,2027-01-11\r\n");
    }

    @Test
    void theStreamIsLeftToWhoOpenedIt() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        OutputStream kept = new FilterOutputStream(out) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        one("a").writeCsv(kept);
        one("a").writeXlsx(kept);

        assertThat(closed).isFalse();
    }

    @Test
    void rowsThatDoNotFitTheColumnsAreRefused() {
        assertThatThrownBy(() -> new Grid("g", List.of("a"), List.of(List.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Grid("g", List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Grid one(String text) {
        return new Grid("g", List.of("a"), List.of(List.of(Cell.of(text))));
    }

    private List<Row> written(Grid grid) throws IOException {
        grid.writeXlsx(out);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return book.getFirstSheet().read();
        }
    }

    private static String sheet(String title) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new Grid(title, List.of("a"), List.of()).writeXlsx(file);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            Sheet sheet = book.getFirstSheet();
            return sheet.getName();
        }
    }

    /** By the directory at the file's end, as spreadsheets do, because the entries before it do not tell their size. */
    private String part(String name) throws IOException {
        Path file = Files.write(folder.resolve("g.xlsx"), out.toByteArray());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
