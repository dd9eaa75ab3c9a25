package jp.kairan.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvOutputTest {
    private static final Charset CP932 = Charset.forName("windows-31j");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void utf8BeginsWithAByteOrderMarkAndEndsLinesWithCrLf() throws IOException {
        write(CsvEncoding.UTF_8, "𠮷田,\"様\"");

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF氏名\r\n\"𠮷田,\"\"様\"\"\"\r\n");
    }

    @Test
    void shiftJisHoldsTheExtensionsOfNecAndIbm() throws IOException {
        CsvOutput output = write(CsvEncoding.WINDOWS_31J, "髙﨑①");

        assertThat(out.toString(CP932)).isEqualTo("氏名\r\n髙﨑①\r\n");
        assertThat(output.substitutions()).isEmpty();
    }

    @Test
    void whatShiftJisLacksIsMarkedAndRemembered() throws IOException {
        CsvOutput output = write(CsvEncoding.WINDOWS_31J, "𠮷田");

        assertThat(out.toString(CP932)).isEqualTo("氏名\r\n〓田\r\n");
        assertThat(output.substitutions()).containsExactly(new CsvSubstitution(2, "氏名", 0x20BB7));
        assertThat(output.substituted()).isEqualTo(1);
    }

    @Test
    void signsThatShiftJisHoldsUnderAnotherNumberAreKept() throws IOException {
        CsvOutput output = write(CsvEncoding.WINDOWS_31J, "9時〜5−1—2‖¥100か\u3099");

        assertThat(out.toString(CP932)).isEqualTo("氏名\r\n9時～5－1―2∥￥100が\r\n");
        assertThat(output.substituted()).isZero();
    }

    @Test
    void aLoneSurrogateIsSubstitutedInUtf8Too() throws IOException {
        CsvOutput output = write(CsvEncoding.UTF_8, "a\uD842b");

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("a〓b");
        assertThat(output.substituted()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "+81-76", "-1+1", "@SUM(1)", "\t=1", "＝1", "＋1", "－1", "＠a"})
    void whatASpreadsheetWouldRunIsGuardedAndReadBackWhole(String cell) throws IOException {
        write(CsvEncoding.UTF_8, cell);

        assertThat(out.toString(StandardCharsets.UTF_8)).containsPattern("\\n\"?'");
        assertThat(Csv.rows(Csv.table(out.toByteArray())).get(0).get(Csv.NAME)).isEqualTo(cell);
    }

    @Test
    void anApostropheOfTheTextItselfSurvives() throws IOException {
        write(CsvEncoding.UTF_8, "'=1", "'92年度");

        assertThat(Csv.rows(Csv.table(out.toByteArray())))
                .extracting(row -> row.get(Csv.NAME))
                .containsExactly("'=1", "'92年度");
    }

    @Test
    void aRowOfAnotherWidthThanTheHeaderIsAMistakeOfTheCaller() throws IOException {
        CsvOutput output = new CsvOutput(out, CsvEncoding.UTF_8, List.of("a", "b"));

        assertThatThrownBy(() -> output.row(List.of("1"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFailingStreamIsAnIoExceptionOfTheCaller() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };

        assertThatThrownBy(() -> new CsvOutput(full, CsvEncoding.WINDOWS_31J, List.of("a")).close())
                .isInstanceOf(IOException.class);
    }

    private CsvOutput write(CsvEncoding encoding, String... names) throws IOException {
        try (CsvOutput output = new CsvOutput(out, encoding, List.of("氏名"))) {
            for (String name : names) {
                output.row(List.of(name));
            }
            return output;
        }
    }
}
