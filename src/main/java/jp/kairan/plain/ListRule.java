package jp.kairan.plain;

import java.util.ArrayList;
import java.util.List;

/** Three or more things joined by 、 in one sentence, which are easier to read one below the other. */
final class ListRule implements Rule {
    private static final int FEWEST = 3;

    @Override
    public void look(Passage passage, Found found) {
        Chain chain = new Chain(passage, found);
        for (Morpheme word : passage.words()) {
            if (passage.untouched().holds(word.from())) {
                // An explanation behind a thing belongs to it; a quote is a thing by itself.
                chain.keep(word);
            } else if (word.surface().equals("、") || word.surface().equals("，")) {
                chain.comma();
            } else if (word.noun()
                    || word.sort().equals("接頭詞")
                    || word.surface().equals("・")) {
                chain.keep(word);
            } else if (!word.surface().isBlank() || word.surface().contains("\n")) {
                chain.end();
            }
        }
        chain.end();
    }

    /** Things in a row, as far as they were read. */
    private static final class Chain {
        private final Passage passage;
        private final Found found;
        private final List<Span> items = new ArrayList<>();
        private int from = -1;
        private int to = -1;

        Chain(Passage passage, Found found) {
            this.passage = passage;
            this.found = found;
        }

        void keep(Morpheme word) {
            from = from < 0 ? word.from() : from;
            to = word.to();
        }

        void comma() {
            if (from < 0) {
                end();
                return;
            }
            items.add(new Span(from, to));
            from = -1;
        }

        void end() {
            if (from >= 0) {
                items.add(new Span(from, to));
            }
            if (items.size() >= FEWEST) {
                StringBuilder list = new StringBuilder();
                items.forEach(
                        item -> list.append("・").append(item.in(passage.text())).append('\n'));
                int start = items.get(0).from();
                int behind = items.get(items.size() - 1).to();
                found.add(Reason.LIST_WANTED, start, behind, list.toString().stripTrailing());
            }
            items.clear();
            from = -1;
        }
    }
}
