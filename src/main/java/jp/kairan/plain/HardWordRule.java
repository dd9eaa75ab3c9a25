package jp.kairan.plain;

import java.util.HashSet;
import java.util.Set;

/** Hard words and rare loanwords, once each: at the first use that no explanation follows. */
final class HardWordRule implements Rule {
    @Override
    public void look(Passage passage, Found found) {
        String text = passage.text();
        Set<String> seen = new HashSet<>();
        int at = 0;
        while (at < text.length()) {
            HardWord word = HardWords.at(text, at);
            int to = word == null ? at + 1 : at + word.word().length();
            if (word == null || !passage.wholeWords(at, to)) {
                at++;
                continue;
            }
            boolean explained = HardWords.explainedBehind(text, to);
            if (seen.add(word.word()) && !explained) {
                found.add(reason(word), at, to, word.plain().isEmpty() ? word.withGloss() : word.plain());
            }
            at = to;
        }
    }

    private static Reason reason(HardWord word) {
        if (word.loanword()) {
            return Reason.LOANWORD;
        }
        return word.plain().isEmpty() ? Reason.UNEXPLAINED_WORD : Reason.REPLACEABLE_WORD;
    }
}
