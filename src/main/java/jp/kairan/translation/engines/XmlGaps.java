package jp.kairan.translation.engines;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kairan.translation.Gapped;
import jp.kairan.translation.Piece;

/** Gaps as empty elements {@code <x id="0"/>} in text that is well-formed XML. */
final class XmlGaps implements Gaps {
    private static final Pattern MARK =
            Pattern.compile("<x\\s++id\\s*+=\\s*+[\"'](\\d{1,4})[\"']\\s*+(?:/>|>\\s*+</x\\s*+>)");

    /** What XML 1.0 (section 2.2) does not allow even escaped; an engine that parses strictly refuses the whole call. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    @Override
    public String write(Gapped line) {
        return line.pieces().stream()
                .map(piece -> piece instanceof Piece.Gap gap
                        ? "<x id=\"" + gap.no() + "\"/>"
                        : Entities.escape(
                                NOT_XML.matcher(((Piece.Words) piece).text()).replaceAll("")))
                .collect(Collectors.joining());
    }

    @Override
    public Gapped read(String answer) {
        return Gaps.cut(answer, MARK, match -> Integer.parseInt(match.group(1)), Entities::unescape);
    }
}
