package jp.kairan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "076-264-0000,0762640000",
        "（０７６）２６４－００００,0762640000",
        "ＴＥＬ：076 264 0000,0762640000",
        "℡０９０‐００００‐１１１１,09000001111",
        "+81-76-264-0000,0762640000",
        "+81 (0)90 0000 1111,09000001111",
        "81-90-0000-1111,09000001111",
        "81762640000,0762640000",
        "762640000,0762640000",
        "9000001111,09000001111",
        "9000001111.0,09000001111",
        "5000001111,05000001111",
        "0120-000-000,0120000000",
        "0800-000-0000,08000000000",
        "076・264・0000,0762640000"
    })
    void oneNumberIsReadHoweverItIsWritten(String raw, String digits) {
        assertThat(PhoneNumber.read(raw).found()).contains(digits);
    }

    @ParameterizedTest
    @CsvSource({
        "264-0000,PHONE_NUMBER_LENGTH",
        "090-0000-111,PHONE_NUMBER_LENGTH",
        "076-264-00001,PHONE_NUMBER_LENGTH",
        "076-264-0000 090-0000-1111,PHONE_NUMBER_LENGTH",
        "0000000000,PHONE_NUMBER_LENGTH",
        "7626400001,PHONE_NUMBER_LENGTH",
        "+1-212-555-0100,FOREIGN_PHONE_NUMBER",
        "076-264-0000内線12,NOT_A_PHONE_NUMBER",
        "9.0E+09,NOT_A_PHONE_NUMBER",
        "なし,NOT_A_PHONE_NUMBER",
        "-,NOT_A_PHONE_NUMBER"
    })
    void whatIsNotOneDomesticNumberIsRefusedWithAReason(String raw, TextFault fault) {
        assertThat(PhoneNumber.read(raw).refusal()).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "　"})
    void aBlankCellIsNoNumber(String raw) {
        assertThat(PhoneNumber.read(raw)).isInstanceOf(Reading.Blank.class);
    }
}
