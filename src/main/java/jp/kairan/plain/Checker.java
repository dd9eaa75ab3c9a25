package jp.kairan.plain;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Tells an author what is hard in a Japanese text, why, and what would be easier. The same text gets the same answer. */
@Singleton
class Checker {
    /** Nobody mends more at once, and an answer must not be many times larger than its question. */
    static final int MOST_OF_A_KIND = 50;

    private static final List<Rule> RULES = List.of(
            new SentenceRule(),
            new HardWordRule(),
            new NegationRule(),
            new KeigoRule(),
            new PassiveRule(),
            new TimeRule(),
            new VagueRule(),
            new ListRule(),
            new FuriganaRule());

    Checked check(String text) {
        Passage passage = new Passage(text);
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            counts.put(kind, 0);
        }
        List<Hit> hits = new ArrayList<>();
        RULES.forEach(rule ->
                rule.look(passage, (reason, from, to, suggestion) -> hits.add(new Hit(reason, from, to, suggestion))));
        hits.sort(Hit.ORDER);
        List<Finding> findings = new ArrayList<>();
        long weight = 0;
        for (Hit hit : hits) {
            weight += hit.reason().weight();
            if (counts.merge(hit.reason().kind(), 1, Integer::sum) <= MOST_OF_A_KIND) {
                findings.add(hit.finding(text));
            }
        }
        return new Checked(score(weight, passage.sentences().size()), counts, findings);
    }

    /** One serious finding in every sentence makes 50; so the length of a text is of no matter, and no text goes below 0. */
    private static int score(long weight, int sentences) {
        long even = (long) Level.SERIOUS.weight() * Math.max(1, sentences);
        return (int) Math.round(100.0 * even / (even + weight));
    }

    private record Hit(Reason reason, int from, int to, String suggestion) {
        static final Comparator<Hit> ORDER =
                Comparator.comparingInt(Hit::from).thenComparingInt(Hit::to).thenComparing(Hit::reason);

        Finding finding(String text) {
            return reason.at(text, from, to, suggestion);
        }
    }
}
