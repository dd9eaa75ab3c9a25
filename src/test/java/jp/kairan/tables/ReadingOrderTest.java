package jp.kairan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingOrderTest {
    private static final long SEED = 4061;
    private final ReadingOrder order = new ReadingOrder();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "アイダ,イトウ,ウエダ,カトウ,ガトウ,サイトウ,ササキ,サトウ,タナカ,ワタナベ,ヲガワ",
                "カツコウ,カッコウ,ガッコウ,カトウ",
                "ハート,ハード,バート,パート",
                "カアサン,カイサン",
                "カイサン,カンサン",
                "チャアハン,チャーハン,チャイ",
                "モリ アキコ,モリ イチロウ,モリイ アキコ",
                "サトウ,サトウ アキコ",
                "サトウ アキコ,さとう いちろう,ｻﾄｳ ｳﾒｺ,サトウ　エイジ"
            })
    void readingsStandInTheOrderOfTheKana(String expected) {
        List<String> inOrder = Arrays.asList(expected.split(","));
        List<String> mixed = new ArrayList<>(inOrder);
        Collections.shuffle(mixed, new Random(SEED));

        mixed.sort(order);

        assertThat(mixed).isEqualTo(inOrder);
    }

    @Test
    void theScriptAndWidthOfTheKanaDoNotMatter() {
        assertThat(order.compare("さとう　たろう", "サトウ タロウ")).isZero();
        assertThat(order.compare("ｶﾞﾄｳ", "ガトウ")).isZero();
    }

    @Test
    void whoHasNoReadingComesLast() {
        List<String> names = Arrays.asList(null, "ワタナベ", " ", "アイダ");

        names.sort(order);

        assertThat(names).containsExactly("アイダ", "ワタナベ", null, " ");
    }

    @Property(tries = 500)
    void theOrderIsOne(@ForAll("readings") List<String> readings) {
        List<String> sorted = new ArrayList<>(readings);
        sorted.sort(order);

        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i; j < sorted.size(); j++) {
                assertThat(order.compare(sorted.get(i), sorted.get(j))).isNotPositive();
                assertThat(order.compare(sorted.get(j), sorted.get(i))).isNotNegative();
            }
        }
    }

    @Provide
    Arbitrary<List<String>> readings() {
        return Arbitraries.strings()
                .withChars("あアかがカガはばぱっツーんンｱ 　゛")
                .ofMaxLength(6)
                .list()
                .ofMaxSize(12);
    }
}
