package jp.kairan.translation.engines;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kairan.translation.Gapped;
import jp.kairan.translation.Piece;

/**
 * Gaps as elements of HTML that are not to be translated, {@code <span translate="no" id="g0">XQ0X</span>}. They hold a
 * neutral word, because engines drop empty elements and build a better sentence around something. One that comes back
 * with anything else in it is spoilt: the engine put words of the sentence there.
 */
final class HtmlGaps implements Gaps {
    private static final Pattern MARK =
            Pattern.compile("<span\\b([^<>]*+)>([^<>]*+)</span\\s*+>", Pattern.CASE_INSENSITIVE);

    private static final Pattern ID = Pattern.compile("\\bid\\s*+=\\s*+[\"']?g(\\d{1,4})\\b");

    @Override
    public String write(Gapped line) {
        return line.pieces().stream()
                .map(piece -> piece instanceof Piece.Gap gap
                        ? "<span translate=\"no\" id=\"g" + gap.no() + "\">" + inside(gap.no()) + "</span>"
                        : Entities.escape(((Piece.Words) piece).text()))
                .collect(Collectors.joining());
    }

    @Override
    public Gapped read(String answer) {
        return Gaps.cut(answer, MARK, HtmlGaps::number, Entities::unescape);
    }

    private static int number(MatchResult match) {
        Matcher id = ID.matcher(match.group(1));
        if (!id.find()) {
            return -1;
        }
        int no = Integer.parseInt(id.group(1));
        return match.group(2).strip().equals(inside(no)) ? no : -1;
    }

    private static String inside(int no) {
        return "XQ" + no + "X";
    }
}
