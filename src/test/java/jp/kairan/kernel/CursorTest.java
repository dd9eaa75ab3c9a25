package jp.kairan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void aCursorReadsBackAsWhatItRemembers() {
        UUID id = UUID.randomUUID();
        assertThat(Cursor.uuid(Cursor.fromString(Cursor.of(id.toString()).toString())))
                .isEqualTo(id);
        assertThat(Cursor.number(Cursor.fromString(Cursor.of("42").toString()), 0))
                .isEqualTo(42);
        assertThat(Cursor.fromString(Cursor.of("1.2. 3 班").toString()).key()).isEqualTo("1.2. 3 班");
    }

    @Test
    void withoutACursorAListBeginsAtItsStart() {
        assertThat(Cursor.uuid(null)).isNull();
        assertThat(Cursor.number(null, 7)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "あ", "a b", "AA", "AAAA", "////"})
    void rubbishIsAMalformedRequest(String text) {
        assertThatThrownBy(() -> Cursor.uuid(Cursor.fromString(text)))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(KernelProblem.MALFORMED_REQUEST));
        assertThatThrownBy(() -> Cursor.number(Cursor.fromString(text), 0))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(KernelProblem.MALFORMED_REQUEST));
    }

    @Test
    void aSurplusRowMakesTheCursorOfTheLastOneShown() {
        List<Integer> rows = IntStream.rangeClosed(1, 4).boxed().toList();
        Page<Integer> page = Page.of(rows, 3, i -> Integer.toString(i));
        assertThat(page.items()).containsExactly(1, 2, 3);
        assertThat(Cursor.number(Cursor.fromString(page.next()), 0)).isEqualTo(3);
        assertThat(Page.of(rows, 4, i -> Integer.toString(i)).next()).isNull();
    }
}
