package jp.kairan.translation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import jp.kairan.kernel.Language;

/**
 * The glossary in memory: every line of every text asks for it, and it hardly ever changes. A change of this replica
 * is seen at once, one of another within half a minute. Nobody waits for another's query, because whoever waits may
 * hold the connection that the query needs.
 */
final class KeptTerms implements Terms {
    private static final Duration BELIEVED = Duration.ofSeconds(30);

    private final Function<Language, Map<String, String>> source;
    private final Clock clock;
    private final Map<Language, Copy> copies = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    KeptTerms(Function<Language, Map<String, String>> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * A copy.
     *
     * @param change how many changes of this replica there had been when its query began
     * @param at when its query began
     */
    private record Copy(Map<String, String> terms, long change, Instant at) {
        boolean newerThan(Copy other) {
            return change != other.change ? change > other.change : at.isAfter(other.at);
        }
    }

    @Override
    public Map<String, String> in(Language to) {
        Copy present = copies.get(to);
        return present != null && believed(present) ? present.terms : renewed(to).terms;
    }

    /** From now on no copy is believed whose query began before. */
    void changed() {
        changes.incrementAndGet();
    }

    /** A clock that was set back must not make an old copy look young. */
    private boolean believed(Copy copy) {
        Instant now = clock.instant();
        return copy.change == changes.get() && !now.isBefore(copy.at) && now.isBefore(copy.at.plus(BELIEVED));
    }

    private Copy renewed(Language to) {
        long change = changes.get();
        Instant at = clock.instant();
        Map<String, String> terms = source.apply(to);
        return copies.compute(to, (language, old) -> {
            Map<String, String> same = old != null && old.terms.equals(terms) ? old.terms : terms;
            Copy fresh = new Copy(same, change, at);
            return old != null && believed(old) && old.newerThan(fresh) ? old : fresh;
        });
    }
}
