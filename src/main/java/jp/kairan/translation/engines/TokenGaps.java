package jp.kairan.translation.engines;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kairan.translation.Gapped;
import jp.kairan.translation.Piece;

/**
 * Gaps as tokens in plain text. Words that hold such a token themselves come back with a gap too many, and are withheld
 * for it: that is rare, and the safe side.
 */
final class TokenGaps implements Gaps {
    /** For engines that know no marks: looks like the code of a product, which engines copy, and is no word anywhere. */
    static final TokenGaps NEUTRAL = new TokenGaps("XQ", "X");

    /** For our own protocol. */
    static final TokenGaps BRACKETS = new TokenGaps("⟦", "⟧");

    private final String before;
    private final String after;
    private final Pattern mark;

    private TokenGaps(String before, String after) {
        this.before = before;
        this.after = after;
        this.mark = Pattern.compile(Pattern.quote(before) + "(\\d{1,4})" + Pattern.quote(after));
    }

    @Override
    public String write(Gapped line) {
        return line.pieces().stream()
                .map(piece -> piece instanceof Piece.Gap gap ? before + gap.no() + after : ((Piece.Words) piece).text())
                .collect(Collectors.joining());
    }

    @Override
    public Gapped read(String answer) {
        return Gaps.cut(answer, mark, match -> Integer.parseInt(match.group(1)), UnaryOperator.identity());
    }
}
