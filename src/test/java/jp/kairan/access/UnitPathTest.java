package jp.kairan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UnitPathTest {
    @Property
    void aPathCoversWhatBeginsWithItsSteps(@ForAll("steps") List<Long> one, @ForAll("steps") List<Long> other) {
        boolean below =
                other.size() >= one.size() && other.subList(0, one.size()).equals(one);
        assertThat(path(one).covers(path(other))).isEqualTo(below);
    }

    @Property
    void theRangeInTheOrderOfBytesIsWhatItCovers(@ForAll("steps") List<Long> one, @ForAll("steps") List<Long> other) {
        UnitPath above = path(one);
        String text = path(other).value();
        boolean inRange = text.compareTo(above.value()) >= 0 && text.compareTo(above.upper()) < 0;
        assertThat(inRange).isEqualTo(above.covers(path(other)));
    }

    @Property
    void aChildIsCoveredAndCoversNothingAbove(@ForAll("steps") List<Long> steps) {
        UnitPath path = path(steps);
        UnitPath child = path.child(35);
        assertThat(path.covers(child)).isTrue();
        assertThat(child.covers(path)).isFalse();
    }

    @Example
    void nothingElseIsAPath() {
        for (String text : List.of("", ".", "1", "1..", "A.", "1.%", "1.2", "１.", "1.\n", " 1.")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new UnitPath(text));
        }
    }

    @Provide
    Arbitrary<List<Long>> steps() {
        return Arbitraries.longs().between(0, 1_300).list().ofMinSize(1).ofMaxSize(4);
    }

    private static UnitPath path(List<Long> steps) {
        UnitPath path = null;
        for (long step : steps) {
            path = path == null ? new UnitPath(Long.toString(step, 36) + ".") : path.child(step);
        }
        return path;
    }
}
