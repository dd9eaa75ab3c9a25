package jp.kairan.translation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.kairan.translation.Piece.Gap;
import jp.kairan.translation.Piece.Words;

/**
 * Whether the links of a line can be told to be the same in an answer. Of two links with words for their texts nobody can
 * tell that the words did not change places, and "cancel" would lead to where one applies; so only one link of a line may
 * have words, and the others facts alone, unless all lead to the same place.
 */
final class Links {
    /** One link: what leads there. */
    private static final class Link {
        private final Set<Integer> facts = new HashSet<>();
        private boolean worded;
        private boolean legible;
        private String target;
    }

    private Links() {}

    static boolean kept(Masked source, Gapped answer) {
        List<Link> before = links(source, source.gapped());
        List<Link> after = links(source, answer);
        if (before.size() != after.size()) {
            return false;
        }
        long targets = before.stream().map(link -> link.target).distinct().count();
        long worded = before.stream().filter(link -> link.worded).count();
        if (targets > 1 && worded > 1) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            Link was = before.get(i);
            Link is = after.get(i);
            boolean same = was.worded || !is.worded && was.facts.equals(is.facts);
            if (was.legible && !is.legible || targets > 1 && !same) {
                return false;
            }
        }
        return true;
    }

    /** In the order in which they close, which is the same in both as long as marks keep their order. */
    private static List<Link> links(Masked source, Gapped line) {
        List<Link> closed = new ArrayList<>();
        Deque<Link> open = new ArrayDeque<>();
        for (Piece piece : line.pieces()) {
            if (piece instanceof Gap gap) {
                fact(source.facts().get(gap.no()), gap.no(), open, closed);
            } else if (((Words) piece).text().codePoints().anyMatch(Character::isLetterOrDigit) && !open.isEmpty()) {
                open.peek().worded = true;
                open.forEach(link -> link.legible = true);
            }
        }
        return closed;
    }

    private static void fact(Fact fact, int no, Deque<Link> open, List<Link> closed) {
        if (fact.kind() != FactKind.MARK) {
            open.forEach(link -> link.legible = true);
            if (!open.isEmpty()) {
                open.peek().facts.add(no);
            }
        } else if (fact.source().equals("[") || fact.source().equals("![")) {
            open.push(new Link());
        } else if (Marks.closesLink(fact.source()) && !open.isEmpty()) {
            Link link = open.pop();
            link.target = fact.source();
            closed.add(link);
        }
    }
}
