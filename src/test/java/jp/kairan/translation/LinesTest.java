package jp.kairan.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Property(tries = 500)
    void joiningWhatWasCutGivesTheText(@ForAll @Chars({'\r', '\n', 'あ', ' '}) String text) {
        Lines lines = Lines.of(text);

        assertThat(lines.join(lines.texts())).isEqualTo(text);
    }

    @Test
    void blankLinesAndTheLastLineFeedAreKept() {
        Lines lines = Lines.of("一\r\n\n二\n");

        assertThat(lines.texts()).containsExactly("一", "", "二", "");
        assertThat(lines.join(List.of("a", "", "b", ""))).isEqualTo("a\r\n\nb\n");
    }

    @Test
    void aSentenceThatWasBrokenInItsMiddleIsOneLine() {
        Lines lines = Lines.of("避難指示は解除されて\nいません。\n日時　10月5日\n場所　公民館\n- 雨の日は\n- 晴れの日は\n\nおわり");

        assertThat(lines.texts())
                .containsExactly("避難指示は解除されて\nいません。", "日時　10月5日", "場所　公民館", "- 雨の日は", "- 晴れの日は", "", "おわり");
        assertThat(Lines.said(lines.texts().get(0))).isEqualTo("避難指示は解除されていません。");
    }

    @Test
    void anEndOfALineThatWasMeantStays() {
        assertThat(Lines.of("公民館で  \n集まります").texts()).hasSize(2);
        assertThat(Lines.of("持ち物は\n1. 軍手").texts()).hasSize(2);
    }

    @Test
    void linesCannotGetLost() {
        assertThatThrownBy(() -> Lines.of("一\n二").join(List.of("a"))).isInstanceOf(IllegalArgumentException.class);
    }
}
