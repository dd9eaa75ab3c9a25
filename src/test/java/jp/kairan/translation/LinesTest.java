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
        assertThat(lines.texts()).noneMatch(line -> line.contains("\n"));
    }

    @Test
    void blankLinesAndTheLastLineFeedAreKept() {
        Lines lines = Lines.of("一\r\n\n二\n");

        assertThat(lines.texts()).containsExactly("一", "", "二", "");
        assertThat(lines.join(List.of("a", "", "b", ""))).isEqualTo("a\r\n\nb\n");
    }

    @Test
    void linesCannotGetLost() {
        assertThatThrownBy(() -> Lines.of("一\n二").join(List.of("a"))).isInstanceOf(IllegalArgumentException.class);
    }
}
