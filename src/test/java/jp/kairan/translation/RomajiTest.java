package jp.kairan.translation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomajiTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "カナザワ|Kanazawa",
                "トウキョウ|Tōkyō",
                "オオサカ|Ōsaka",
                "シンイチ|Shin'ichi",
                "ホンヤ|Hon'ya",
                "シンバシ|Shinbashi",
                "ニッポン|Nippon",
                "マッチャ|Matcha",
                "ザッシ|Zasshi",
                "センター|Sentā",
                "ヂヅ|Jizu",
                "ジョウ|Jō",
                "キュウ|Kyū",
                "ニイガタ|Niigata",
                "ファミリー|Famirī",
                "ティー|Tī",
                "ウィン|Win",
                "ヴァン|Van",
                "シェルター|Sherutā",
                "ふれあい|Fureai",
                "ﾖﾈｲｽﾞﾐ|Yoneizumi",
                "イズミ　ノ・マチ|Izumi No Machi"
            })
    void kanaReadAsHepburnWritesThem(String kana, String romaji) {
        assertThat(Romaji.of(kana)).contains(romaji);
    }

    @Test
    void whatIsNotKanaIsNotRead() {
        assertThat(Romaji.of("金沢")).isEmpty();
        assertThat(Romaji.of("ヨネ2")).isEmpty();
        assertThat(Romaji.ofName("米泉", " ")).isEmpty();
        assertThat(Romaji.ofName("米泉", null)).isEmpty();
    }

    @Test
    void aSignThatLengthensNothingIsLeftOut() {
        assertThat(Romaji.of("ーア")).contains("A");
        assertThat(Romaji.of("ー")).isEmpty();
        assertThat(Romaji.of("ッ")).isEmpty();
    }

    @Test
    void aWellKnownEndIsAWordOfItsOwn() {
        assertThat(Romaji.ofName("泉野町会", "イズミノチョウカイ")).contains("Izumino Chōkai");
    }
}
