package jp.kairan.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads tables that municipalities publish, from the folder that {@code kairan.fixtures} names. */
class PublishedTablesConformanceTest {
    private static final CsvLayout ANY = CsvLayout.of(CsvColumn.optional("名称", "名前", "施設・場所名", "町域"));

    @ParameterizedTest
    @CsvSource({
        "shelters/172014_evacuation_space.csv, UTF_8, 506",
        "shelters/DERIVED_172014_old_suisho_layout_cp932_crlf.csv, WINDOWS_31J, 506",
        "shelters/DERIVED_17201_gsi_layout_utf8_bom.csv, UTF_8, 506",
        "shelters/open_shelter_Nanao-shi_2024-01-09-1800.csv, UTF_8, 29",
        "events/o1-112089_g1-000304.csv, UTF_8, 109",
        "events/o1-131229_g1-000304.csv, UTF_8, 165",
        "districts/kanazawa_zip_town.csv, UTF_8, 571"
    })
    void everyRowOfAPublishedTableIsSound(String name, CsvEncoding encoding, int rows) throws IOException {
        Path file = fixture(name);

        CsvTable table = (CsvTable) CsvTable.open(Files.readAllBytes(file), ANY, CsvLimits.USUAL);

        assertThat(table.encoding()).isEqualTo(encoding);
        assertThat(Csv.faults(table)).isEmpty();
        assertThat(Csv.rows(table)).hasSize(rows);
    }

    private static Path fixture(String name) {
        String folder =
                Optional.ofNullable(System.getProperty("kairan.fixtures")).orElse(System.getenv("KAIRAN_FIXTURES"));
        assumeTrue(folder != null && !folder.isBlank(), "no folder of fixtures is named");
        Path file = Path.of(folder).resolve(name);
        assumeTrue(Files.exists(file), "the folder of fixtures lacks the table");
        return file;
    }
}
