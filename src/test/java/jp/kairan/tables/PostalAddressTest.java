package jp.kairan.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalAddressTest {
    private static final Locality KANAZAWA = new Locality("石川県", "金沢市");

    @ParameterizedTest
    @CsvSource({
        "金沢市広坂１丁目１番１号,石川県金沢市広坂1-1-1",
        "広坂1丁目1ー1,石川県金沢市広坂1-1-1",
        "石川県　金沢市　広坂 1-1-1,石川県金沢市広坂1-1-1",
        "石川県金沢市広坂1丁目1番地の1,石川県金沢市広坂1-1-1",
        "広坂1丁目12番地,石川県金沢市広坂1-12",
        "広坂1丁目12番 3号 ハイツ,石川県金沢市広坂1-12-3 ハイツ",
        "広坂5の3,石川県金沢市広坂5-3",
        "広坂Aー 1,石川県金沢市広坂A-1",
        "三小牛町ヘ4－2,石川県金沢市三小牛町ヘ4-2"
    })
    void placeAndNumbersAreWrittenWithoutSpaces(String raw, String address) {
        assertThat(read(raw)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "広坂1-1-1ｺｰﾎﾟ泉101,石川県金沢市広坂1-1-1 コーポ泉101",
        "広坂1-1-1　　ハイツⅡ 203号室,石川県金沢市広坂1-1-1 ハイツII 203号室",
        "広坂1丁目1番1号市営住宅3号棟２０１,石川県金沢市広坂1-1-1 市営住宅3号棟201",
        "広坂1丁目5番203号室,石川県金沢市広坂1-5番203号室",
        "広坂5ハイツ東,石川県金沢市広坂5 ハイツ東",
        "広坂1-1-1-203,石川県金沢市広坂1-1-1-203"
    })
    void theBuildingStandsAfterOneSpaceAndKeepsItsOwnNumbers(String raw, String address) {
        assertThat(read(raw)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "広坂1丁目,石川県金沢市広坂1丁目",
        "広坂三丁目4番5号,石川県金沢市広坂三丁目4-5",
        "金沢市広坂,石川県金沢市広坂",
        "石川県 金沢市 広坂 コーポ,石川県金沢市広坂 コーポ",
        "2番町3,石川県金沢市2番町3"
    })
    void whatIsNotANumberOfAPlotStays(String raw, String address) {
        assertThat(read(raw)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "白山市倉光2-1,白山市倉光2-1",
        "野々市市三納1-1,野々市市三納1-1",
        "河北郡津幡町加賀爪1,河北郡津幡町加賀爪1",
        "富山県富山市新総曲輪1-7,富山県富山市新総曲輪1-7",
        "東京都千代田区1-1,東京都千代田区1-1",
        "石川県白山市倉光2-1,石川県白山市倉光2-1"
    })
    void anAddressElsewhereIsNotPutIntoTheUsualCity(String raw, String address) {
        assertThat(read(raw)).isEqualTo(address);
    }

    @Test
    void theUsualPlaceIsWhatTheCallerSays() {
        assertThat(PostalAddress.read("本町1-1", new Locality("富山県", "高岡市")).found())
                .contains("富山県高岡市本町1-1");
    }

    @Test
    void aLocalityNeedsBothNames() {
        assertThatThrownBy(() -> new Locality("石川県", "")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(String raw) {
        return PostalAddress.read(raw, KANAZAWA).found().orElseThrow();
    }
}
