package jp.kairan.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads a messy register whose clean form is known, from the folder that {@code kairan.fixtures} names. */
class RegisterConformanceTest {
    private static final Path FILE = Path.of("registers", "SYNTHETIC_kanazawa_messy_register_cp932_subset.csv");
    private static final Locality KANAZAWA = new Locality("石川県", "金沢市");

    private static final List<String> MESSY = List.of("氏名", "フリガナ", "電話番号", "郵便番号", "住所", "生年月日");
    private static final List<String> EXPECTED = List.of("氏名_表示", "氏名_検索キー", "フリガナ", "電話番号", "郵便番号", "住所", "生年月日");

    private final Map<String, CsvColumn> columns = new LinkedHashMap<>();
    private Path file;

    @BeforeEach
    void theFixturesAreAtHand() {
        String folder =
                Optional.ofNullable(System.getProperty("kairan.fixtures")).orElse(System.getenv("KAIRAN_FIXTURES"));
        assumeTrue(folder != null && !folder.isBlank(), "no folder of fixtures is named");
        file = Path.of(folder).resolve(FILE);
        assumeTrue(Files.exists(file), "the folder of fixtures has no register");
        MESSY.forEach(name -> columns.put("messy_" + name, CsvColumn.required("messy_" + name)));
        EXPECTED.forEach(name -> columns.put("expected_" + name, CsvColumn.required("expected_" + name)));
    }

    @Test
    void everyCellOfTheRegisterBecomesItsExpectedForm() throws IOException {
        CsvTable table = open();

        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (CsvEntry entry : table) {
            if (!(entry instanceof CsvRow row)) {
                fail("not a row: " + entry);
                return;
            }
            rows++;
            Map<String, String> actual = normalised(row);
            for (String name : EXPECTED) {
                String expected = row.get(columns.get("expected_" + name));
                if (!expected.equals(actual.get(name))) {
                    wrong.add(row.line() + " " + name + ": " + expected + " ≠ " + actual.get(name));
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(rows).isEqualTo(158);
    }

    @Test
    void theExpectedFormsAreReadAsThemselves() throws IOException {
        CsvTable table = open();

        for (CsvRow row : Csv.rows(table)) {
            assertThat(read("住所", row.get(columns.get("expected_住所")))).isEqualTo(row.get(columns.get("expected_住所")));
            assertThat(read("フリガナ", row.get(columns.get("expected_フリガナ"))))
                    .isEqualTo(row.get(columns.get("expected_フリガナ")));
        }
    }

    private CsvTable open() throws IOException {
        CsvLayout layout = new CsvLayout(List.copyOf(columns.values()));
        CsvTable table = (CsvTable) CsvTable.open(Files.readAllBytes(file), layout, CsvLimits.USUAL);
        assertThat(table.encoding()).isEqualTo(CsvEncoding.WINDOWS_31J);
        assertThat(table.ignored()).isEqualTo(Arrays.asList("行", "variant_tags"));
        return table;
    }

    private Map<String, String> normalised(CsvRow row) {
        Map<String, String> clean = new LinkedHashMap<>();
        for (String name : MESSY) {
            clean.put(name, read(name, row.get(columns.get("messy_" + name))));
        }
        Optional<PersonName> person =
                PersonName.read(row.get(columns.get("messy_氏名"))).found();
        clean.put("氏名_表示", person.map(PersonName::display).orElse("refused"));
        clean.put("氏名_検索キー", person.map(PersonName::searchKey).orElse("refused"));
        return clean;
    }

    private static String read(String name, String cell) {
        return switch (name) {
            case "フリガナ" -> shown(KanaName.read(cell));
            case "電話番号" -> shown(PhoneNumber.read(cell));
            case "郵便番号" -> shown(PostalCode.read(cell));
            case "住所" -> shown(PostalAddress.read(cell, KANAZAWA));
            case "生年月日" -> shown(JapaneseDate.read(cell).then(date -> Reading.of(iso(date))));
            default -> "";
        };
    }

    private static String iso(LocalDate date) {
        return date.toString();
    }

    private static String shown(Reading<String> reading) {
        return reading.refusal().map(TextFault::name).orElse(reading.found().orElse(""));
    }
}
