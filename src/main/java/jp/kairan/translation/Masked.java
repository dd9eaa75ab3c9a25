package jp.kairan.translation;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * A line taken apart into what an engine may see and what it may not.
 *
 * @param facts the one with the number of each gap, in the order of the line
 */
record Masked(Gapped gapped, List<Fact> facts) {
    Masked {
        facts = List.copyOf(facts);
    }

    /** What all lines have in common that differ in nothing but their facts: {@code ⟦0:DATE⟧に清掃があります}. */
    String form() {
        return join(no -> "⟦" + no + ":" + facts.get(no).kind() + "⟧");
    }

    /** The line as it was. */
    String line() {
        return join(no -> facts.get(no).source());
    }

    /** Whether there is anything but facts in it. */
    boolean toTranslate() {
        return gapped.words().codePoints().anyMatch(Character::isLetter);
    }

    private String join(IntFunction<String> gap) {
        return gapped.pieces().stream()
                .map(piece -> piece instanceof Piece.Gap g ? gap.apply(g.no()) : ((Piece.Words) piece).text())
                .collect(Collectors.joining());
    }
}
