package jp.kairan.shelters.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.kairan.shelters.Hazard;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShelterListTest {
    private static final String STANDARD = """
            _id,全国地方公共団体コード,ID,名称,名称_カナ,所在地_連結表記,緯度,経度,電話番号,市区町村コード,災害種別_洪水,\
            "災害種別_崖崩れ、土石流及び地滑り",災害種別_地震,指定避難所との重複,想定収容人数,対象となる町会・自治会,備考\r
            1,172014,AA01,試験公民館（指定避難場所）,シケンコウミンカン（シテイヒナンバショ）,石川県金沢市試験町1,36.5,136.6,076-257-6727,,,1,1,1,"2,411人",米泉町会;泉町会,
            2,172014,AA02,"試験 ""小"" 学校",,石川県金沢市試験町2,36.6,136.7,,,1,,,,,,洪水時２階以上使用可
            """;

    @Test
    void theStandardLayoutIsReadWhateverItsLinesEndWith() {
        ShelterList list = read("\uFEFF" + STANDARD);

        assertThat(list.faults()).isEmpty();
        assertThat(list.ignored()).containsExactly("_id", "全国地方公共団体コード", "市区町村コード");
        assertThat(list.rows())
                .extracting(ListRow::line, ListRow::code, ListRow::name, ListRow::kana, ListRow::note)
                .containsExactly(
                        tuple(2L, "AA01", "試験公民館", "シケンコウミンカン", ""),
                        tuple(3L, "AA02", "試験 \"小\" 学校", "", "洪水時2階以上使用可"));
        ListRow row = list.rows().get(0);
        assertThat(row.hazards())
                .isEqualTo(Map.of(Hazard.FLOOD, false, Hazard.LANDSLIDE, true, Hazard.EARTHQUAKE, true));
        assertThat(row.alsoShelter()).isTrue();
        assertThat(row.capacity()).isEqualTo(new Capacity(2411, null));
        assertThat(row.communities()).containsExactly("米泉町会", "泉町会");
        assertThat(row.phone()).isEqualTo("0762576727");
    }

    @Test
    void theOlderLayoutInShiftJisSaysTheSame() {
        String older = """
                市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,住所,方書,緯度,経度,標高,電話番号,内線番号,災害種別_洪水,想定収容人数,備考\r
                172014,1,石川県,金沢市,試験公民館（指定避難場所）,シケンコウミンカン（シテイヒナンバショ）,石川県金沢市試験町1,,36.5,136.6,,076-257-6727,,1,138,\r
                """;
        ShelterList list = ShelterList.read(older.getBytes(Charset.forName("windows-31j")));

        assertThat(list.faults()).isEmpty();
        assertThat(list.rows())
                .extracting(ListRow::code, ListRow::name, ListRow::address, ListRow::capacity)
                .containsExactly(tuple("", "試験公民館", "石川県金沢市試験町1", new Capacity(138, null)));
        assertThat(list.rows().get(0).alsoShelter()).isNull();
    }

    @Test
    void theNationalListGivesTheNationalId() {
        ShelterList list = read("""
                NO,共通ID,施設・場所名,住所,洪水,"崖崩れ、土石流及び地滑り",高潮,地震,津波,大規模な火事,内水氾濫,火山現象,指定避難所との住所同一,緯度,経度,備考
                1,E1720100001,試験公民館,石川県金沢市試験町1,,1,,1,1,,,,1,36.5,136.6,
                """);

        assertThat(list.faults()).isEmpty();
        ListRow row = list.rows().get(0);
        assertThat(row.nationalId()).isEqualTo("E1720100001");
        assertThat(row.code()).isEmpty();
        assertThat(row.hazards().keySet()).containsExactly(Hazard.values());
        assertThat(row.hazards()).containsEntry(Hazard.TSUNAMI, true).containsEntry(Hazard.FLOOD, false);
        assertThat(row.alsoShelter()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1, true",
        "1.0, true",
        "○, true",
        "TRUE, true",
        "１, true",
        "'', false",
        "0, false",
        "0.0, false",
        "×, false"
    })
    void aFlagIsReadHoweverItIsWritten(String cell, boolean yes) {
        assertThat(read("名称,津波\n公民館," + cell + "\n").rows().get(0).hazards()).containsEntry(Hazard.TSUNAMI, yes);
    }

    @ParameterizedTest
    @CsvSource({
        "'名称,津波', '公民館,2', 災害種別_津波, NOT_YES_OR_NO",
        "'名称,想定収容人数', '公民館,多数', 想定収容人数, NOT_A_NUMBER_OF_PEOPLE",
        "'名称,緯度,経度', '公民館,136.6,36.5', 緯度, NOT_IN_JAPAN",
        "'名称,緯度,経度', '公民館,36.5,', 経度, REQUIRED",
        "'名称,緯度,経度', '公民館,NaN,136.6', 緯度, NOT_A_COORDINATE",
        "'名称,緯度,経度', '公民館,1e1,136.6', 緯度, NOT_A_COORDINATE",
        "'名称,緯度,経度', '公民館,36.5', 経度, TOO_FEW_CELLS",
        "'名称,住所', ',金沢市', 名称, REQUIRED",
        "'名称,住所', '（指定避難場所）,金沢市', 名称, REQUIRED",
        "'名称,電話番号', '公民館,なし', 電話番号, NOT_A_PHONE_NUMBER"
    })
    void aBadCellIsToldByLineColumnAndReason(String header, String row, String column, String reason) {
        ShelterList list = read(header + "\n" + row + "\n");

        assertThat(list.rows()).isEmpty();
        assertThat(list.faults().get(0))
                .extracting(ListFault::line, ListFault::column, ListFault::reason)
                .containsExactly(2L, column, reason);
        assertThat(list.faults().get(0).message()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "住所,緯度\nx,1\n", "名称,名称\na,b\n", "\u0000\u0001", "\"名称"})
    void whatIsNoListIsRefusedWithAReason(String file) {
        assertThat(read(file).faults()).isNotEmpty();
        assertThat(read(file).rows()).isEmpty();
    }

    @Test
    void aFaultNeverRepeatsTheCell() {
        ShelterList list = read("名称,電話番号\n公民館,鈴木方090\n");

        assertThat(list.faults()).isNotEmpty();
        assertThat(list.faults().toString()).doesNotContain("鈴木");
    }

    @Test
    void moreRowsThanAnyCityHasAreNotRead() {
        assertThat(read("名称\n" + "公民館\n".repeat(10_050)).faults())
                .extracting(ListFault::reason)
                .containsExactly("TOO_MANY_ROWS");
    }

    @Property
    void noBytesMakeItThrow(@ForAll byte[] bytes) {
        assertThat(ShelterList.read(bytes)).isNotNull();
    }

    private static ShelterList read(String text) {
        return ShelterList.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
