package jp.kairan.broadcasts.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenJapaneseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15:30に開きます | 午後3時半に開きます。",
                "１５：３０に開きます | 午後3時半に開きます。",
                "15時30分に開きます | 午後3時半に開きます。",
                "9:05から | 午前9時5分から。",
                "0:00に | 午前0時に。",
                "12:00に | 正午に。",
                "12:30に | 午後0時半に。",
                "24時に | 午前0時に。",
                "午後3時30分に | 午後3時半に。",
                "PM 3:30に | 午後3時半に。",
                "3時に | 3時に。",
                "夜8:00に | 夜8時に。",
                "夕方17時に | 夕方の5時に。",
                "24時間営業 | 24時間営業。",
                "30分間 | 30分間。",
                "99:99 | 99、99。",
                "8:00〜17:00に給水します | 午前8時から午後5時までに給水します。",
                "8時～17時 | 8時から午後5時まで。",
                "8:00-17:00まで | 午前8時から午後5時まで。",
                "〜17:00 | 午後5時まで。",
                "8:00〜 | 午前8時から。",
                "11/21(土)に | 11月21日、土曜日に。",
                "2026/11/21 | 2026年11月21日。",
                "11月21日(土・祝)〜23日(月)です | 11月21日、土曜日、祝日から23日、月曜日までです。",
                "1/2の水 | 1、2の水。",
                "3〜5人 | 3から5人。",
                "金沢～小松 | 金沢から小松。"
            })
    void timesAndRangesAreWords(String written, String spoken) {
        assertThat(SpokenJapanese.of(written)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "電話 076-220-2366 へ | 電話 076の220の2366 へ。",
                "TEL：(076)220-2366 | 電話、076の220の2366。",
                "〒920-8577 金沢市 | 郵便番号920の8577 金沢市。",
                "1,000人 | 1000人。",
                "気温３５℃、雨50㎜/時 | 気温35度、雨50ミリ、時。",
                "積雪 80cm | 積雪 80センチ。",
                "2km先 | 2キロメートル先。",
                "水20Lまで | 水20リットルまで。",
                "100%充電 | 100パーセント充電。",
                "№3の井戸 | 番号3の井戸。",
                "①水を出す | 1、水を出す。",
                "※容器を持参 | なお、容器を持参。",
                "■持ち物 | 持ち物。",
                "・水・食料 | 水・食料。",
                "【重要】断水 | 重要、断水。",
                "避難所＜逃げる 場所＞へ | 避難所、逃げる 場所、へ。",
                "給水車(きゅうすいしゃ)が来ます | 給水車が来ます。",
                "水＆食料 | 水と食料。",
                "詳しくは https://city.example.jp/a?b=1#c をどうぞ | 詳しくは ホームページ をどうぞ。",
                "desk@city.example.jp まで | メールアドレス まで。",
                "逃げて🏃‍♀️ください!! | 逃げてください!!",
                "ﾃﾝｷ | テンキ。"
            })
    void signsAndAbbreviationsAreWords(String written, String spoken) {
        assertThat(SpokenJapanese.of(written)).isEqualTo(spoken);
    }

    @Test
    void aLineOfSignsAloneIsNone() {
        assertThat(SpokenJapanese.of("あ\r\n■■■\n\n----\n★☆\nい")).isEqualTo("あ。\nい。");
    }
}
