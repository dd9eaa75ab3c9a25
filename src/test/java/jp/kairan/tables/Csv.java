package jp.kairan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Small tables for the tests, and what comes of opening them. */
final class Csv {
    static final CsvColumn NAME = CsvColumn.required("氏名", "名前");
    static final CsvColumn KANA = CsvColumn.optional("フリガナ", "カナ");
    static final CsvColumn NOTE = CsvColumn.optional("備考");
    static final CsvLayout LAYOUT = CsvLayout.of(NAME, KANA, NOTE);

    private Csv() {}

    static CsvOpening open(byte[] bytes) {
        return CsvTable.open(bytes, LAYOUT, CsvLimits.USUAL);
    }

    static CsvTable table(String text) {
        return table(text.getBytes(StandardCharsets.UTF_8));
    }

    static CsvTable table(byte[] bytes) {
        CsvOpening opening = open(bytes);
        assertThat(opening).isInstanceOf(CsvTable.class);
        return (CsvTable) opening;
    }

    static List<CsvFault> refusal(byte[] bytes) {
        CsvOpening opening = open(bytes);
        assertThat(opening).isInstanceOf(CsvRefusal.class);
        return ((CsvRefusal) opening).faults();
    }

    static List<CsvRow> rows(CsvTable table) {
        List<CsvRow> rows = new ArrayList<>();
        for (CsvEntry entry : table) {
            if (entry instanceof CsvRow row) {
                rows.add(row);
            }
        }
        return rows;
    }

    static List<CsvFault> faults(CsvTable table) {
        List<CsvFault> faults = new ArrayList<>();
        for (CsvEntry entry : table) {
            if (entry instanceof CsvFault fault) {
                faults.add(fault);
            }
        }
        return faults;
    }
}
