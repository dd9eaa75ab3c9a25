package jp.kairan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KanaNameTest {
    @ParameterizedTest
    @CsvSource({
        "やまだ　たろう,ヤマダ タロウ",
        "ﾔﾏﾀﾞ ﾀﾛｳ,ヤマダ タロウ",
        "ﾕ-ｺ,ユーコ",
        "ユ‐コ,ユーコ",
        "ユ--コ,ユーーコ",
        "ゔぃおら,ヴィオラ",
        "マリー･アン,マリー・アン",
        "タケダユウジ,タケダユウジ"
    })
    void everyKindOfKanaBecomesFullWidthKatakana(String raw, String kana) {
        assertThat(KanaName.read(raw).found()).contains(kana);
    }

    @ParameterizedTest
    @ValueSource(strings = {"山田", "ヤマダ太郎", "Yamada", "ヤマダ2", "-ア"})
    void anythingElseIsRefused(String raw) {
        assertThat(KanaName.read(raw).refusal()).contains(TextFault.NOT_KANA);
    }
}
