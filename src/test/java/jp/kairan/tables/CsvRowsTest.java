package jp.kairan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
    @Test
    void rowsKeepThePhysicalLineTheyStartOn() {
        CsvTable table = Csv.table("氏名,備考\r\na,\"x\r\ny\nz\"\nb,\r\n\n\nc,1\rd,2");

        assertThat(Csv.rows(table)).extracting(CsvRow::line).containsExactly(2L, 5L, 8L, 9L);
        assertThat(Csv.rows(table).get(0).get(Csv.NOTE)).isEqualTo("x\r\ny\nz");
    }

    @Test
    void quotedCellsMayHoldCommasAndQuotes() {
        CsvRow row = Csv.rows(Csv.table("氏名,備考\n\"山田,太郎\",\"\"\"会長\"\"\"\n")).get(0);

        assertThat(row.get(Csv.NAME)).isEqualTo("山田,太郎");
        assertThat(row.get(Csv.NOTE)).isEqualTo("\"会長\"");
    }

    @Test
    void rowsOfBareCommasArePassedOver() {
        assertThat(Csv.rows(Csv.table("氏名,備考\na,b\n,\n　,\n"))).hasSize(1);
    }

    @Test
    void aTableCanBeWalkedTwice() {
        CsvTable table = Csv.table("氏名\na\nb\n");

        assertThat(Csv.rows(table)).hasSameSizeAs(Csv.rows(table)).hasSize(2);
    }

    @Test
    void aRowDoesNotShowItsCells() {
        assertThat(Csv.rows(Csv.table("氏名\n山田\n")).get(0)).hasToString("CsvRow[line=2]");
    }

    @Test
    void aRegisterOfAWholeCityIsWalkedRowByRow() {
        String line = "山田　太郎,ﾔﾏﾀﾞ ﾀﾛｳ,\"一行目\n二行目\"\n";
        CsvTable table = Csv.table("氏名,フリガナ,備考\n" + line.repeat(143_345));

        long rows = 0;
        long last = 0;
        for (CsvEntry entry : table) {
            rows++;
            last = entry.line();
        }

        assertThat(rows).isEqualTo(143_345);
        assertThat(last).isEqualTo(2 * 143_345);
    }

    @Test
    void aStreamIsReadNoFurtherThanTheLimit() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };

        CsvOpening opening = CsvTable.open(endless, Csv.LAYOUT, new CsvLimits(1000, 10, 10));

        assertThat(((CsvRefusal) opening).faults())
                .containsExactly(new CsvFault(1, "", CsvReason.TOO_LARGE, "more than 1000 bytes"));
    }

    @Test
    void aStreamWithinTheLimitIsATable() throws IOException {
        byte[] bytes = "氏名\na\n".getBytes(StandardCharsets.UTF_8);

        CsvOpening opening =
                CsvTable.open(new ByteArrayInputStream(bytes), Csv.LAYOUT, new CsvLimits(bytes.length, 10, 10));

        assertThat(Csv.rows((CsvTable) opening))
                .extracting(row -> row.get(Csv.NAME))
                .isEqualTo(List.of("a"));
    }
}
