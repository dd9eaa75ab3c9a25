package jp.kairan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvEncodingTest {
    private static final Charset CP932 = Charset.forName("windows-31j");

    @Test
    void utf8IsReadWithoutAByteOrderMark() {
        CsvTable table = Csv.table("氏名,備考\n髙橋 𠮷郎,①\n");

        assertThat(table.encoding()).isEqualTo(CsvEncoding.UTF_8);
        assertThat(Csv.rows(table).get(0).get(Csv.NAME)).isEqualTo("髙橋 𠮷郎");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeader() {
        CsvTable table = Csv.table("\uFEFF氏名\n山田\n");

        assertThat(Csv.rows(table).get(0).get(Csv.NAME)).isEqualTo("山田");
    }

    @Test
    void shiftJisIsReadWithTheExtensionsOfNecAndIbm() {
        CsvTable table = Csv.table("氏名,備考\r\n髙﨑 德子,①Ⅱ㈱℡～－ﾊﾟ\r\n".getBytes(CP932));

        assertThat(table.encoding()).isEqualTo(CsvEncoding.WINDOWS_31J);
        assertThat(Csv.rows(table).get(0).get(Csv.NAME)).isEqualTo("髙﨑 德子");
        assertThat(Csv.rows(table).get(0).get(Csv.NOTE)).isEqualTo("①Ⅱ㈱℡～－ﾊﾟ");
    }

    @Test
    void necSelectedIbmExtensionsAreTheSameKanji() {
        byte[] bytes = ("氏名\n??\n").getBytes(CP932);
        bytes[5] = (byte) 0xED;
        bytes[6] = (byte) 0x95;

        assertThat(Csv.rows(Csv.table(bytes)).get(0).get(Csv.NAME)).isEqualTo("﨑");
    }

    @Test
    void damagedUtf8IsNotTakenForShiftJis() {
        byte[] bytes = "氏名,フリガナ,備考\n山田太郎,ヤマダ,あ\n鈴木,スズキ,い\n".getBytes(StandardCharsets.UTF_8);
        int broken = bytes.length - 2;
        bytes[broken] = (byte) 0x40;

        CsvFault fault = Csv.refusal(bytes).get(0);

        assertThat(fault.reason()).isEqualTo(CsvReason.UNKNOWN_ENCODING);
        assertThat(fault.line()).isEqualTo(3);
        assertThat(fault.detail()).contains("byte offset " + (broken - 2)).contains("UTF-8");
    }

    @Test
    void damagedShiftJisIsRefusedWithTheOffsetAndTheLine() {
        byte[] bytes = "氏名,備考\r\n山田,\r\n鈴木,あ\r\n".getBytes(CP932);
        int broken = bytes.length - 4;
        bytes[broken] = (byte) 0xFF;

        CsvFault fault = Csv.refusal(bytes).get(0);

        assertThat(fault.reason()).isEqualTo(CsvReason.UNKNOWN_ENCODING);
        assertThat(fault.line()).isEqualTo(3);
        assertThat(fault.detail()).contains("byte offset " + broken).contains("windows-31j");
    }

    @Test
    void aByteOrderMarkForbidsShiftJis() {
        byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0x8E, (byte) 0x81};

        assertThat(Csv.refusal(bytes).get(0).detail()).contains("byte offset 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16IsRefusedByName(String charset) {
        byte[] bytes = "\uFEFF氏名\n山田\n".getBytes(Charset.forName(charset));

        assertThat(Csv.refusal(bytes)).extracting(CsvFault::reason).containsExactly(CsvReason.UTF_16);
    }
}
