package jp.kairan.translation;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kairan.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FactsReadInEveryLanguageTest {
    private static String date(String source, Language to) {
        return Rendering.of(new Fact(FactKind.DATE, source, null), to);
    }

    private static String read(FactKind kind, String source) {
        return Rendering.of(new Fact(kind, source, null), Language.FR);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ja        | 2026年10月4日（日曜日）                    | 10月5日–10月7日
            ja-x-easy | 2026年10月4日（日曜日）                    | 10月5日–10月7日
            en        | Sunday, 4 October 2026            | 5 October – 7 October
            vi        | Chủ Nhật, 4 tháng 10 năm 2026     | 5 tháng 10 – 7 tháng 10
            zh-Hans   | 2026年10月4日星期日                     | 10月5日–10月7日
            zh-Hant   | 2026年10月4日 星期日                    | 10月5日–10月7日
            id        | Minggu, 4 Oktober 2026            | 5 Oktober – 7 Oktober
            pt        | domingo, 4 de outubro de 2026     | 5 de outubro – 7 de outubro
            fil       | Linggo, Oktubre 4, 2026           | Oktubre 5 – Oktubre 7
            ko        | 2026년 10월 4일 일요일                  | 10월 5일 – 10월 7일
            my        | 2026၊ အောက်တိုဘာ 4၊ တနင်္ဂနွေ          | အောက်တိုဘာ 5 – အောက်တိုဘာ 7
            ne        | 2026 अक्टोबर 4, आइतबार             | अक्टोबर 5 – अक्टोबर 7
            ru        | воскресенье, 4 октября 2026 г.    | 5 октября – 7 октября
            fr        | dimanche 4 octobre 2026           | 5 octobre – 7 octobre
            es        | domingo, 4 de octubre de 2026     | 5 de octubre – 7 de octubre
            th        | วันอาทิตย์ที่ 4 ตุลาคม ค.ศ. 2026        | 5 ตุลาคม – 7 ตุลาคม
            bn        | রবিবার, 4 অক্টোবর, 2026             | 5 অক্টোবর – 7 অক্টোবর
            """)
    void aDateReadsAsTheLanguageWritesIt(String tag, String day, String range) {
        Language to = Language.fromString(tag);

        assertThat(date("令和8年10月4日（日）", to)).isEqualTo(day);
        assertThat(date("10月5日〜7日", to)).isEqualTo(range);
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasAWayToWriteWhatADateLeavesOut(Language to) {
        assertThat(date("10月4日", to)).contains("4").doesNotContain("20", "null");
        assertThat(date("2026年10月", to)).contains("2026").doesNotContain("null");
        assertThat(date("10月", to)).isNotBlank().doesNotContain("null");
        assertThat(date("10月12日(月・祝)", to)).contains("12").contains("(").doesNotContain("祝)".repeat(2));
        assertThat(date("12日(日)", to)).startsWith("12");
    }

    @Test
    void aWeekdayThatContradictsTheDateIsWhatTheWriterWrote() {
        assertThat(date("2026年10月4日（水）", Language.EN)).isEqualTo("Wednesday, 4 October 2026");
    }

    @Test
    void aDayThatCannotBeStaysAsItIs() {
        assertThat(date("13月40日", Language.EN)).isEqualTo("13月40日");
        assertThat(date("2月30日", Language.EN)).isEqualTo("2月30日");
        assertThat(date("2027年2月29日", Language.EN)).isEqualTo("2027年2月29日");
        assertThat(date("2月29日", Language.EN)).isEqualTo("29 February");
    }

    @Test
    void monthsMayShareTheirWord() {
        assertThat(date("3〜4月", Language.FR)).isEqualTo("mars–avril");
        assertThat(date("3〜14月", Language.FR)).isEqualTo("3〜14月");
    }

    @Test
    void yearsAreWestern() {
        assertThat(date("平成元", Language.VI)).isEqualTo("1989");
        assertThat(date("R8.10.5", Language.FR)).isEqualTo("5 octobre 2026");
        assertThat(date("昭和39年10月10日", Language.TH)).isEqualTo("10 ตุลาคม ค.ศ. 1964");
        assertThat(date("二〇二六年十月五日", Language.EN)).isEqualTo("5 October 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "午後2時30分, 14:30",
        "午後2時半, 14:30",
        "１４：３０, 14:30",
        "14時, 14:00",
        "9時, 9:00",
        "午前0時, 00:00",
        "午後0時15分, 12:15",
        "PM2:30, 14:30",
        "午前十時, 10:00",
        "24時, 24:00",
        "午後12時, 午後12時",
        "午前12時30分, 午前12時30分",
        "25:70, 25:70",
        "午前9時30分〜11時, 09:30–11:00",
        "午前10時から12時まで, 10:00–12:00",
        "午前10時～正午, 10:00–12:00",
        "午後1時〜3時, 13:00–15:00",
        "午後1〜3時, 13:00–15:00",
        "午前10時〜3時, 午前10時〜3時",
        "午後10時〜6時, 午後10時〜6時",
        "9:00-12:00, 9:00–12:00",
        "19時～21時, 19:00–21:00",
        "夜8時, 20:00",
        "夜の8時30分, 20:30",
        "夕方5:30, 17:30",
        "晩7〜9時, 19:00–21:00",
        "夜8時〜10時, 20:00–22:00",
        "夜8時〜2時, 夜8時〜2時",
        "夜20時, 20:00",
        "朝8時〜夕方5時, 08:00–17:00",
        "早朝5時, 05:00",
        "お昼の12時, 12:00",
        "夜1時, 夜1時",
        "朝3時, 朝3時",
        "夕方3時, 夕方3時",
        "昼1時, 昼1時",
        "深夜1時, 深夜1時",
        "未明2時, 未明2時",
        "今夜8時, 今夜8時",
        "夜8時〜深夜1時, 夜8時〜深夜1時"
    })
    void timesAreOnTheClockOf24HoursUnlessNobodyCanKnow(String source, String read) {
        assertThat(read(FactKind.TIME, source)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "１，０００|1,000",
                "1,000|1,000",
                "1万2千|12,000",
                "3億5千万|350,000,000",
                "1.5万|15,000",
                "三百|300",
                "二十三|23",
                "〇〇|〇〇",
                "①|①",
                "10〜20|10–20",
                "10から20まで|10–20",
                "1-2-3|1-2-3",
                "2割|20%",
                "５分の１|1/5",
                "-5|-5"
            })
    void numbersAreTheSameInFigures(String source, String read) {
        assertThat(read(FactKind.NUMBER, source)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10月5日9時|en|5 October 9:00",
                "10月5日9時|fil|Oktubre 5 9:00",
                "10月5日9時|th|5 ตุลาคม 9:00",
                "10月12日(祝)9時|en|12 October (public holiday) 9:00",
                "10月5日9時|zh-Hans|10月5日9:00",
                "**10月5日** 9時〜|en|**5 October** 9:00〜"
            })
    void factsThatTouchStayApart(String line, String tag, String text) {
        Masked masked = Sample.masked(line);

        assertThat(Rendering.fill(masked, masked.gapped().toString(), Language.fromString(tag)))
                .isEqualTo(text);
    }

    @Test
    void aPhoneNumberCanBeDialledAndAnAddressIsUntouched() {
        assertThat(read(FactKind.PHONE, "０７６（２２０）２１１１")).isEqualTo("076(220)2111");
        assertThat(read(FactKind.URL, "https://example.jp/あ")).isEqualTo("https://example.jp/あ");
    }

    @Test
    void aNameStaysAndCanBeSaid() {
        Fact name = new Fact(FactKind.NAME, "米泉小学校", "ヨネイズミショウガッコウ");

        assertThat(Rendering.of(name, Language.VI)).isEqualTo("米泉小学校 (Yoneizumi Shōgakkō)");
        assertThat(Rendering.of(name, Language.ZH_HANT)).isEqualTo("米泉小学校");
        assertThat(Rendering.of(new Fact(FactKind.NAME, "米泉", ""), Language.EN)).isEqualTo("米泉");
    }
}
