package jp.kairan.shelters.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapacityTest {
    @ParameterizedTest
    @CsvSource({"138, 138", "138人, 138", "'2,411人', 2411", "１３８人, 138", "'１，２００名', 1200", "約500人程度, 500", "0人, 0"})
    void aNumberOfPeopleNeedsNoFurtherWords(String cell, int people) {
        assertThat(Capacity.read(cell)).hasValue(new Capacity(people, null));
    }

    @ParameterizedTest
    @CsvSource({
        "'屋内480人／屋外3,350人(面積の1/2)', 480, '屋内480人/屋外3,350人(面積の1/2)'",
        "'屋内1,065人／屋外2,210人（面積の1/2）', 1065, '屋内1,065人/屋外2,210人(面積の1/2)'",
        "屋外200人, 200, 屋外200人",
        "300人(体育館のみ), 300, 300人(体育館のみ)"
    })
    void indoorsCountsAndTheWordsAreKept(String cell, int people, String words) {
        assertThat(Capacity.read(cell)).hasValue(new Capacity(people, words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"多数", "-5人", "12,34人", "1e3", "138人139人", "99999999999人", "=1+1", "(人)"})
    void whatTellsNoNumberIsNotGuessed(String cell) {
        assertThat(Capacity.read(cell)).isEmpty();
    }

    @Test
    void aCellMadeToKeepPatternsBusyIsAnsweredAtOnce() {
        assertThat(Capacity.read("屋内1人" + "(".repeat(9_000))).isEmpty();
        assertThat(Capacity.read("屋内" + "1,111".repeat(38))).isEmpty();
    }
}
