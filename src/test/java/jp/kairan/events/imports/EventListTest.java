package jp.kairan.events.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of a list is understood or told why not, whatever somebody wrote into it. */
class EventListTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static EventList read(String csv) {
        return EventList.read(csv.getBytes(StandardCharsets.UTF_8), TOKYO);
    }

    /** A list of one row: 人形劇 on 2026-08-02 at ten, but for what is given. */
    private static EventList row(String... cells) {
        Map<String, String> row =
                new TreeMap<>(Map.of("NO", "1", "名称", "人形劇", "開始日", "2026-08-02", "開始時刻", "10:00", "終了時刻", "11:30"));
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        String values = row.values().stream()
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
        return read(String.join(",", row.keySet()) + "\n" + values + "\n");
    }

    private static Listing.Content content(String... cells) {
        EventList list = row(cells);
        assertThat(list.listings()).as(list.reports().toString()).hasSize(1);
        return list.listings().get(0).content();
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }

    @Test
    void bothLayoutsAreReadByTheirHeaders() {
        EventList older = read(
                "都道府県コード又は市区町村コード,NO,イベント名,イベント名_カナ,開始日,開始時間,終了時間,主催者\n172014,01,人形劇,ニンギョウゲキ,2026/8/2,10:00,11:30,市\n");
        EventList newer = read(
                "\uFEFF名称,名称(カナ),開始時刻,開始日,NO,終了時刻,都道府県コード又は市区町村コード,主催団体\n人形劇,,10:00,2026-08-02,0000000001,11:30,172014,市\n");

        assertThat(older.listings()).extracting(Listing::content, Listing::key).hasSize(1);
        assertThat(older.listings().get(0).content())
                .isEqualTo(newer.listings().get(0).content());
        assertThat(older.keys()).isEqualTo(newer.keys()).containsExactly("172014-1");
    }

    @Test
    void shiftJisIsReadAsWell() {
        byte[] file = "NO,名称,開始日,説明\r\n1,人形劇①,2026-08-02,\"一行目\r\n二行目\"\r\n".getBytes(Charset.forName("windows-31j"));

        Listing.Content content = EventList.read(file, TOKYO).listings().get(0).content();

        assertThat(content.title()).isEqualTo("人形劇①");
        assertThat(content.body()).isEqualTo("一行目\n二行目");
    }

    @Test
    void withoutAStartTimeAnEventIsOnWholeDays() {
        Listing.Content content = content("開始時刻", "", "終了日", "2026-08-04");

        assertThat(content.allDay()).isTrue();
        assertThat(content.startsAt()).isEqualTo(at("2026-08-02T00:00"));
        assertThat(content.endsAt()).isEqualTo(at("2026-08-05T00:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 11:30, 2026-08-02T11:30",
        "'', '', 2026-08-02T11:00",
        "2026-08-03, '', 2026-08-04T00:00",
        "2026-08-03, 9:00, 2026-08-03T09:00",
        "2026-08-02, 24:00, 2026-08-03T00:00",
        "令和8年8月2日, 午後１時３０分, 2026-08-02T13:30",
        "R8.8.2, 正午, refused",
        "2026-08-01, 11:30, refused",
        "2026-08-02, 09:59, refused",
        "2026-08-02, 25:00, refused",
        "2026-02-30, 11:30, refused"
    })
    void theEndIsWhatTheListSaysOrWhatItMeans(String day, String time, String expected) {
        EventList list = row("終了日", day, "終了時刻", time);

        if (expected.equals("refused")) {
            assertThat(list.listings()).isEmpty();
            assertThat(list.reports()).isNotEmpty().allMatch(RowReport::refused);
        } else {
            assertThat(list.listings().get(0).content().endsAt()).isEqualTo(at(expected));
        }
    }

    @ParameterizedTest
    @CsvSource(
            value = {"500|500円", "４０００|4,000円", "0|無料", "大人500円|大人500円"},
            delimiter = '|')
    void aBareFeeIsYen(String cell, String fee) {
        assertThat(content("料金(基本)", cell, "料金(詳細)", "").feeNote()).isEqualTo(fee);
    }

    @Test
    void whatHasNoPlaceOfItsOwnStandsInTheText() {
        Listing.Content content =
                content("説明", "楽しい劇です。", "定員", "30", "申込期限日", "2026-07-20", "備考", "雨天決行", "集合場所", "米泉公民館");

        assertThat(content.body()).isEqualTo("楽しい劇です。\n\n定員：30人\n申込期限：2026-07-20\n備考：雨天決行");
        assertThat(content.placeName()).isEqualTo("米泉公民館");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//x", "file:///etc/passwd", "http://a@b/", "見出し", "https:// x/"})
    void whatIsNoWebAddressIsNoLink(String link) {
        Listing.Content content = content("URL", link);

        assertThat(content.link()).isNull();
        assertThat(content.body()).contains("URL：" + link);
    }

    @Test
    void aPositionThatIsNoneIsLeftOutAndTold() {
        EventList list = row("緯度", "136.6", "経度", "36.5");

        assertThat(list.listings().get(0).content().latitude()).isNull();
        assertThat(list.reports()).extracting(RowReport::reason).containsExactly("POSITION_DROPPED");
        assertThat(content("緯度", "36.5390", "経度", "136.6330").longitude()).isEqualTo(136.633);
    }

    @Test
    void aTextIsTakenWholeOrNotAtAll() {
        assertThat(content("説明", "あ".repeat(9_999)).body()).hasSize(9_999);
        assertThat(row("説明", "あ".repeat(10_001)).listings()).isEmpty();
        assertThat(row("説明", "あ".repeat(9_999), "備考", "い").reports())
                .extracting(RowReport::reason)
                .containsExactly("TOO_LONG");
        assertThat(row("名称", "あ".repeat(121)).listings()).isEmpty();
    }

    @Test
    void aRowIsRefusedAloneAndTheOthersStay() {
        EventList list = read(
                "NO,名称,開始日\n1,一,2026-08-02\n2,,2026-08-02\n3,三\n4,四,いつか\n1,また一,2026-08-02\n6,六\u0000,2026-08-02\n7,七,2026-08-03\n");

        assertThat(list.whole()).isTrue();
        assertThat(list.listings()).extracting(l -> l.content().title()).containsExactly("一", "七");
        assertThat(list.refused()).isEqualTo(5);
        assertThat(list.reports())
                .extracting(RowReport::line, RowReport::reason)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(3L, "REQUIRED"),
                        org.assertj.core.groups.Tuple.tuple(4L, "TOO_FEW_CELLS"),
                        org.assertj.core.groups.Tuple.tuple(5L, "NOT_A_DATE"),
                        org.assertj.core.groups.Tuple.tuple(6L, "SAME_KEY"),
                        org.assertj.core.groups.Tuple.tuple(7L, "CONTROL_CHARACTER"));
    }

    @Test
    void rowsWithoutANumberAreKnownByTitleAndStart() {
        EventList list = read("名称,開始日\n一,2026-08-02\n一,2026-08-03\n一,2026-08-02\n");

        assertThat(list.listings()).hasSize(2);
        assertThat(list.keys()).doesNotHaveDuplicates().allMatch(key -> key.startsWith("#"));
    }

    @Test
    void aFormulaIsText() {
        assertThat(content("名称", "'=HYPERLINK(\"http://x\")").title()).isEqualTo("=HYPERLINK(\"http://x\")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "氏名,住所\n山田,金沢市\n",
                "NO,名称,開始日\n1,\"閉じない,2026-08-02\n",
                "NO,名称,名称,開始日\n1,一,二,2026-08-02\n",
                "\u0000\u0000\u0000\u0000"
            })
    void aFileThatIsNoListIsRefusedAsAWhole(String file) {
        EventList list = read(file);

        assertThat(list.whole()).isFalse();
        assertThat(list.reports()).isNotEmpty().allMatch(RowReport::refused);
    }

    @Test
    void tooManyRowsAreNotHalfOfAList() {
        StringBuilder file = new StringBuilder("NO,名称,開始日\n");
        for (int i = 0; i <= 10_000; i++) {
            file.append(i).append(",一,2026-08-02\n");
        }

        assertThat(read(file.toString()).whole()).isFalse();
    }
}
