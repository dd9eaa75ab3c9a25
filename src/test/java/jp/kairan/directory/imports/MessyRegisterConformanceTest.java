package jp.kairan.directory.imports;

import static jp.kairan.directory.imports.Registered.apply;
import static jp.kairan.directory.imports.Registered.checked;
import static jp.kairan.directory.imports.Registered.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.kairan.directory.imports.Registered.Town;
import jp.kairan.tables.CsvColumn;
import jp.kairan.tables.CsvEntry;
import jp.kairan.tables.CsvLayout;
import jp.kairan.tables.CsvLimits;
import jp.kairan.tables.CsvRow;
import jp.kairan.tables.CsvTable;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports a messy register whose clean form is known, from the folder that {@code CONFORMANCE_FIXTURES} names. */
@KairanTest
class MessyRegisterConformanceTest {
    private static final Path FILE = Path.of("registers", "SYNTHETIC_kanazawa_messy_register_cp932_subset.csv");

    @Inject
    Registered registered;

    private final List<CsvRow> rows = new ArrayList<>();

    private static final List<CsvColumn> COLUMNS = List.of("氏名", "フリガナ", "電話番号", "郵便番号", "住所", "生年月日").stream()
            .flatMap(name -> List.of("messy_" + name, "expected_" + name).stream())
            .map(name -> name.equals("expected_氏名") ? "expected_氏名_表示" : name)
            .map(CsvColumn::required)
            .toList();

    @BeforeEach
    void theFixturesAreAtHand() throws IOException {
        // A system property would not do: the service refuses to start with a setting below kairan that it does not
        // know.
        String folder = System.getenv("CONFORMANCE_FIXTURES");
        assumeTrue(folder != null && !folder.isBlank(), "no folder of fixtures is named");
        Path file = Path.of(folder).resolve(FILE);
        assumeTrue(Files.exists(file), "the folder of fixtures has no register");
        CsvTable table = (CsvTable) CsvTable.open(Files.readAllBytes(file), new CsvLayout(COLUMNS), CsvLimits.USUAL);
        for (CsvEntry entry : table) {
            rows.add((CsvRow) entry);
        }
    }

    private String cell(CsvRow row, String name) {
        return row.get(
                COLUMNS.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow());
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    @Test
    void everyMessyRowArrivesInItsExpectedForm() {
        Town town = registered.town();
        StringBuilder households = new StringBuilder("世帯コード,所属コード,世帯主,郵便番号,住所,電話番号\r\n");
        StringBuilder residents = new StringBuilder("世帯コード,氏名,フリガナ,生年月日,電話番号\r\n");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            CsvRow row = rows.get(i);
            String code = town.house(1000 + i);
            households.append(String.join(
                    ",",
                    code,
                    town.groupCode(),
                    quoted(cell(row, "messy_氏名")),
                    quoted(cell(row, "messy_郵便番号")),
                    quoted(cell(row, "messy_住所")),
                    quoted(cell(row, "messy_電話番号"))));
            households.append("\r\n");
            residents.append(String.join(
                    ",",
                    code,
                    quoted(cell(row, "messy_氏名")),
                    quoted(cell(row, "messy_フリガナ")),
                    quoted(cell(row, "messy_生年月日")),
                    quoted(cell(row, "messy_電話番号"))));
            residents.append("\r\n");
            expected.add(String.join(
                    "|",
                    cell(row, "expected_氏名_表示"),
                    cell(row, "expected_フリガナ"),
                    cell(row, "expected_生年月日"),
                    cell(row, "expected_電話番号"),
                    cell(row, "expected_郵便番号"),
                    cell(row, "expected_住所")));
        }
        imported(town, RegisterKind.HOUSEHOLDS, households);
        imported(town, RegisterKind.RESIDENTS, residents);

        assertThat(registered.texts("""
                        select concat_ws('|', x.name, coalesce(x.name_kana, ''), coalesce(x.birth_date::text, ''),
                                         coalesce(x.phone, ''), coalesce(h.postal_code, ''), h.address) as text
                          from household h join resident x on x.household_id = h.id where h.unit_id = ? order by h.code""", town.group().id())).isEqualTo(expected);
    }

    private void imported(Town town, RegisterKind kind, StringBuilder file) {
        byte[] bytes = file.toString().getBytes(Charset.forName("windows-31j"));
        var checked = checked(town.head(), kind, town.place(), bytes).body("report.counts.added", equalTo(rows.size()));
        apply(town.head(), id(checked)).statusCode(200);
    }
}
