package jp.kairan.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvHeaderTest {
    @Test
    void columnsAreFoundInAnyOrderByAnyOfTheirNames() {
        CsvRow row = Csv.rows(Csv.table("備考,カナ,名前\nx,ヤマダ,山田\n")).get(0);

        assertThat(row.get(Csv.NAME)).isEqualTo("山田");
        assertThat(row.get(Csv.KANA)).isEqualTo("ヤマダ");
        assertThat(row.get(Csv.NOTE)).isEqualTo("x");
    }

    @Test
    void headersAreComparedWithoutWidthAndSpaces() {
        CsvRow row = Csv.rows(Csv.table("　氏 名 ,ﾌﾘｶﾞﾅ\n山田,ヤマダ\n")).get(0);

        assertThat(row.get(Csv.NAME)).isEqualTo("山田");
        assertThat(row.get(Csv.KANA)).isEqualTo("ヤマダ");
    }

    @Test
    void unknownColumnsAreIgnoredAndReported() {
        CsvTable table = Csv.table("氏名,メモ欄,,血液型\n山田,a,b,c\n");

        assertThat(table.ignored()).containsExactly("メモ欄", "3", "血液型");
        assertThat(Csv.rows(table)).hasSize(1);
    }

    @Test
    void anOptionalColumnMayBeMissingAndThatCanBeTold() {
        CsvTable table = Csv.table("氏名\n山田\n");

        assertThat(table.has(Csv.KANA)).isFalse();
        assertThat(Csv.rows(table).get(0).get(Csv.KANA)).isEmpty();
    }

    @Test
    void aMissingRequiredHeaderIsAFault() {
        List<CsvFault> faults = Csv.refusal("フリガナ,備考\nヤマダ,x\n".getBytes(StandardCharsets.UTF_8));

        assertThat(faults).containsExactly(new CsvFault(1, "氏名", CsvReason.MISSING_HEADER, ""));
    }

    @Test
    void twoHeadersOfOneColumnAreAFault() {
        List<CsvFault> faults = Csv.refusal("\n氏名,備考,名前\na,b,c\n".getBytes(StandardCharsets.UTF_8));

        assertThat(faults).containsExactly(new CsvFault(2, "氏名", CsvReason.DUPLICATE_HEADER, "columns 1 and 3"));
    }

    @Test
    void aFileWithoutAnyRowIsEmpty() {
        assertThat(Csv.refusal("\uFEFF\r\n\n,,\n".getBytes(StandardCharsets.UTF_8)))
                .extracting(CsvFault::reason)
                .containsExactly(CsvReason.EMPTY_FILE);
    }

    @Test
    void aHeaderOfTooManyColumnsIsRefused() {
        assertThat(Csv.refusal(("氏名" + ",".repeat(100_000)).getBytes(StandardCharsets.UTF_8)))
                .extracting(CsvFault::reason)
                .containsExactly(CsvReason.TOO_MANY_COLUMNS);
    }

    @Test
    void twoColumnsMayNotClaimOneHeader() {
        CsvColumn again = CsvColumn.optional("氏　名");

        assertThatThrownBy(() -> CsvLayout.of(Csv.NAME, again)).isInstanceOf(IllegalArgumentException.class);
    }
}
