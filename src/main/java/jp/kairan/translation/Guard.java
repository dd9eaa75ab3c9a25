package jp.kairan.translation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kairan.kernel.Language;

/**
 * Decides whether what an engine made of a line can be shown. In doubt it cannot, because readers then get the line as it
 * was written, which is true.
 */
final class Guard {
    /** Kinds of which two in another order would say something else, as a price and an age that change places. */
    private static final Set<FactKind> ORDERED =
            Set.of(FactKind.NUMBER, FactKind.DATE, FactKind.TIME, FactKind.PHONE, FactKind.MARK);

    private Guard() {}

    static Verdict check(Masked source, Gapped answer, Language to) {
        List<Integer> gaps = gaps(answer);
        if (gaps.size() != source.facts().size()
                || new HashSet<>(gaps).size() != gaps.size()
                || gaps.stream().anyMatch(no -> no < 0 || no >= source.facts().size())) {
            return refused(Verdict.Reason.GAPS);
        }
        if (!byKind(source, gaps).equals(byKind(source, gaps(source.gapped())))) {
            return refused(Verdict.Reason.ORDER);
        }
        Verdict.Reason doubt = new Wariness(words(source.gapped()), words(answer), to).doubt();
        if (doubt != null) {
            return refused(doubt);
        }
        String text = Filling.of(source, answer.pieces(), to);
        return sameStructure(source, answer, text) ? new Verdict.Kept(text) : refused(Verdict.Reason.STRUCTURE);
    }

    private static Verdict refused(Verdict.Reason reason) {
        return new Verdict.Refused(reason);
    }

    private static boolean sameStructure(Masked source, Gapped answer, String text) {
        if (leads(source) && !Integer.valueOf(0).equals(firstGap(answer))) {
            return false;
        }
        String line = source.line();
        boolean gained = !leads(source) && !Marks.block(text).equals(Marks.block(line));
        return !gained
                && count(text, "](") == count(line, "](")
                && count(text, "][") == count(line, "][")
                && Links.kept(source, answer);
    }

    /** Whether the line begins with a mark that makes it a heading or an item. */
    private static boolean leads(Masked source) {
        return Integer.valueOf(0).equals(firstGap(source.gapped()))
                && source.facts().get(0).kind() == FactKind.MARK
                && Marks.prefix(source.facts().get(0).source());
    }

    /** The gap that nothing stands before, or null. */
    private static Integer firstGap(Gapped line) {
        for (Piece piece : line.pieces()) {
            if (piece instanceof Piece.Gap gap) {
                return gap.no();
            }
            if (!((Piece.Words) piece).text().isBlank()) {
                return null;
            }
        }
        return null;
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            count++;
        }
        return count;
    }

    private static Map<FactKind, List<Integer>> byKind(Masked source, List<Integer> gaps) {
        Map<FactKind, List<Integer>> orders = new EnumMap<>(FactKind.class);
        for (int no : gaps) {
            FactKind kind = source.facts().get(no).kind();
            if (ORDERED.contains(kind)) {
                orders.computeIfAbsent(kind, any -> new ArrayList<>()).add(no);
            }
        }
        return orders;
    }

    private static List<Integer> gaps(Gapped line) {
        return line.pieces().stream()
                .filter(Piece.Gap.class::isInstance)
                .map(piece -> ((Piece.Gap) piece).no())
                .toList();
    }

    /** The words with a sign that is none of theirs where each gap is, because its two sides are not one word. */
    private static String words(Gapped line) {
        return line.pieces().stream()
                .map(piece -> piece instanceof Piece.Words words ? words.text() : "\ufffc")
                .collect(Collectors.joining());
    }
}
