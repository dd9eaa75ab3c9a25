package jp.kairan.translation.engines;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kairan.translation.Gapped;
import jp.kairan.translation.Piece;

/** How the gaps of a line are written for an engine, and found again in what it answers. */
interface Gaps {
    /** The line as the engine gets it. */
    String write(Gapped line);

    /**
     * What the engine made of a line. Never fails: a mark that was spoilt stays in the words for the guard to see, one
     * that came twice is there twice, one that is missing is missing.
     */
    Gapped read(String answer);

    /**
     * Cuts an answer at its marks.
     *
     * @param number of the gap that a match stands for, or a negative one where it stands for none
     * @param decode of the words between the marks
     */
    static Gapped cut(String answer, Pattern mark, ToIntFunction<MatchResult> number, UnaryOperator<String> decode) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = mark.matcher(answer);
        int end = 0;
        while (matcher.find()) {
            int no = number.applyAsInt(matcher);
            if (no >= 0) {
                words(pieces, decode.apply(answer.substring(end, matcher.start())));
                pieces.add(new Piece.Gap(no));
                end = matcher.end();
            }
        }
        words(pieces, decode.apply(answer.substring(end)));
        return new Gapped(pieces);
    }

    private static void words(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Words(text));
        }
    }
}
