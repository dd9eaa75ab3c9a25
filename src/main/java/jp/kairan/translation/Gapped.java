package jp.kairan.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line whose facts are taken out: words and numbered gaps, in their order. */
public record Gapped(List<Piece> pieces) {
    public Gapped {
        pieces = List.copyOf(pieces);
    }

    private static final Pattern GAP = Pattern.compile("⟦(\\d{1,4})⟧");

    /** The line of which {@link #toString} is the form. */
    public static Gapped parse(String form) {
        List<Piece> pieces = new ArrayList<>();
        Matcher gap = GAP.matcher(form);
        int from = 0;
        while (gap.find()) {
            if (gap.start() > from) {
                pieces.add(new Piece.Words(form.substring(from, gap.start())));
            }
            pieces.add(new Piece.Gap(Integer.parseInt(gap.group(1))));
            from = gap.end();
        }
        if (from < form.length()) {
            pieces.add(new Piece.Words(form.substring(from)));
        }
        return new Gapped(pieces);
    }

    /** The words alone, without the gaps. */
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
