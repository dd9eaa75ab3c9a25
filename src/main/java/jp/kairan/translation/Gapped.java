package jp.kairan.translation;

import java.util.List;
import java.util.stream.Collectors;

/** A line whose facts are taken out: words and numbered gaps, in their order. */
public record Gapped(List<Piece> pieces) {
    public Gapped {
        pieces = List.copyOf(pieces);
    }

    /** The words alone; what an engine charges for. */
    public String words() {
        return pieces.stream()
                .map(piece -> piece instanceof Piece.Words words ? words.text() : "")
                .collect(Collectors.joining());
    }

    /** One form for storing and comparing: gaps as {@code ⟦0⟧}. Words never hold these brackets. */
    @Override
    public String toString() {
        return pieces.stream()
                .map(piece -> piece instanceof Piece.Gap gap ? "⟦" + gap.no() + "⟧" : ((Piece.Words) piece).text())
                .collect(Collectors.joining());
    }
}
