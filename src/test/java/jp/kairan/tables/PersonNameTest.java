package jp.kairan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource({
        "髙橋　﨑子,髙橋 﨑子,高橋崎子",
        "𠮷田,𠮷田,吉田",
        "小嶌,小嶌,小島",
        "中嶋,中嶋,中島",
        "濵田,濵田,浜田",
        "渡邉,渡邉,渡辺",
        "渡邊,渡邊,渡辺",
        "德永,德永,徳永",
        "櫻井眞,櫻井眞,桜井真",
        "廣瀨,廣瀨,広瀬",
        "齋藤,齋藤,斉藤",
        "斎藤,斎藤,斉藤",
        "齊藤,齊藤,斉藤",
        "國分龍,國分龍,国分竜",
        "曾根彌榮,曾根彌榮,曽根弥栄",
        "三ヶ田,三ヶ田,三ケ田",
        "畠山,畠山,畠山",
        "マリー・アン　Ｓｍｉｔｈ,マリー・アン Smith,マリーアンsmith"
    })
    void theRegisteredFormIsShownAndTheCommonFormIsSearched(String raw, String display, String key) {
        assertThat(PersonName.read(raw).found()).contains(new PersonName(display, key));
    }

    @Test
    void aKanjiThatUnicodeHoldsForCompatibilityIsShownAndFoundByTheCommonOne() {
        assertThat(PersonName.read("\uFA19谷").found()).contains(new PersonName("\uFA19谷", "\u795E谷"));
    }

    @Test
    void theSelectorOfADrawingStaysInTheNameAndLeavesTheKey() {
        assertThat(PersonName.read("葛\uDB40\uDD00城").found()).contains(new PersonName("葛\uDB40\uDD00城", "葛城"));
    }

    @Test
    void aNameDoesNotShowItselfInALog() {
        assertThat(new PersonName("山田", "山田").toString()).doesNotContain("山田");
    }

    @Test
    void noCommonFormIsAVariantOfAnother() {
        List<Integer> all = IntStream.range(0, 0x30000).boxed().toList();

        assertThat(all)
                .allMatch(c -> KanjiVariants.fold(KanjiVariants.fold(c)) == KanjiVariants.fold(c))
                .filteredOn(c -> KanjiVariants.fold(c) != c)
                .hasSizeGreaterThan(250);
    }
}
