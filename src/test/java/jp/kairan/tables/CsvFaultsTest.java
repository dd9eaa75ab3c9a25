package jp.kairan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CsvFaultsTest {
    @Test
    void raggedRowsAreFaultsAndTheOthersStillCome() {
        CsvTable table = Csv.table("氏名,備考\na\nb,c\nd,e,f\n");

        assertThat(Csv.faults(table))
                .containsExactly(
                        new CsvFault(2, "備考", CsvReason.TOO_FEW_CELLS, "1 ≠ 2"),
                        new CsvFault(4, "3", CsvReason.TOO_MANY_CELLS, "3 ≠ 2"));
        assertThat(Csv.rows(table)).extracting(CsvRow::line).containsExactly(3L);
    }

    @Test
    void aNulByteIsAFaultOfItsCell() {
        CsvTable table = Csv.table("氏名,備考\na,x\u0000y\nb,c\n");

        assertThat(Csv.faults(table))
                .containsExactly(new CsvFault(2, "備考", CsvReason.CONTROL_CHARACTER, "U+0000 at character 2"));
        assertThat(Csv.rows(table)).hasSize(1);
    }

    @Test
    void everyBadCellOfARowIsReported() {
        CsvTable table = Csv.table("氏名,備考\n\u0001,\u0002,\n");

        assertThat(Csv.faults(table))
                .extracting(CsvFault::reason)
                .containsExactly(CsvReason.CONTROL_CHARACTER, CsvReason.CONTROL_CHARACTER, CsvReason.TOO_MANY_CELLS);
    }

    @Test
    void anOverLongCellIsAFaultAndTheNextRowStillComes() {
        CsvTable table = Csv.table("氏名,備考\na," + "長".repeat(10_001) + "\nb,c\n");

        assertThat(Csv.faults(table)).containsExactly(new CsvFault(2, "備考", CsvReason.CELL_TOO_LONG, "10001 > 10000"));
        assertThat(Csv.rows(table)).extracting(CsvRow::line).containsExactly(3L);
    }

    @Test
    void anUnclosedQuoteEndsTheReadingWhereItsRowBegan() {
        CsvTable table = Csv.table("氏名,備考\na,b\nc,\"d\ne,f\n");

        assertThat(Csv.faults(table))
                .containsExactly(new CsvFault(3, "備考", CsvReason.UNCLOSED_QUOTE, "reading stops here"));
        assertThat(Csv.rows(table)).hasSize(1);
    }

    @Test
    void anUnclosedQuoteBeforeAHugeRestIsAFaultToo() {
        CsvTable table = Csv.table("氏名,備考\na,\"b\n" + "c,d\n".repeat(100_000));

        assertThat(Csv.faults(table))
                .containsExactly(new CsvFault(2, "備考", CsvReason.CELL_TOO_LONG, "reading stops here"));
    }

    @Test
    void textAfterAClosingQuoteEndsTheReading() {
        CsvTable table = Csv.table("氏名,備考\n\"山田\"太郎,b\nc,d\n");

        assertThat(Csv.faults(table))
                .containsExactly(new CsvFault(2, "氏名", CsvReason.TEXT_AFTER_QUOTE, "reading stops here"));
    }

    @Test
    void aBrokenHeaderRefusesTheFile() {
        assertThat(Csv.refusal("氏名,\"備考\nx,y\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new CsvFault(1, "2", CsvReason.UNCLOSED_QUOTE, "reading stops here"));
    }

    @Test
    void noFaultRepeatsTheTextOfACell() {
        CsvTable table = Csv.table("氏名,備考\n秘密\n秘密\u0000,x\n\"秘密\"秘密,y\n");

        assertThat(Csv.faults(table))
                .hasSize(3)
                .noneMatch(fault -> fault.toString().contains("秘密"));
    }
}
