package jp.kairan.translation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kairan.kernel.Language;
import org.jboss.logging.Logger;

/**
 * Asks engines for lines, one after the other until each line has an answer that kept its facts. What one engine spoilt
 * the next may try.
 */
@Singleton
class Asking {
    private static final Logger LOG = Logger.getLogger(Asking.class);

    private final Engines engines;
    private final TranslationConfig config;
    private final Clock clock;

    Asking(Engines engines, TranslationConfig config, Clock clock) {
        this.engines = engines;
        this.config = config;
        this.clock = clock;
    }

    /** Whether anybody could be asked. */
    boolean possible(Language to, boolean confidential) {
        return engines.inOrder().stream().anyMatch(engine -> fit(engine, to, confidential));
    }

    /** Asks for lines of one degree of confidence; one variant a line. Outside any transaction. */
    List<Variant> ask(Language to, List<Wanted> lines, boolean confidential) {
        Map<String, Wanted> left = new LinkedHashMap<>();
        lines.forEach(line -> left.put(line.hash(), line));
        List<Variant> variants = new ArrayList<>();
        Map<String, String> spoilt = new LinkedHashMap<>();
        for (Translator engine : engines.inOrder()) {
            if (!left.isEmpty() && fit(engine, to, confidential)) {
                List<Wanted> asked = List.copyOf(left.values());
                Map<Wanted, Gapped> answers = answers(engine, to, asked);
                answers.forEach((line, answer) -> {
                    if (Guard.check(line.masked(), answer, to) instanceof Verdict.Kept) {
                        variants.add(Variant.ready(line.hash(), answer, engine.name(), Instant.now(clock)));
                        left.remove(line.hash());
                    } else {
                        spoilt.put(line.hash(), engine.name());
                    }
                });
            }
        }
        tell(spoilt, left.keySet(), to);
        left.keySet().forEach(hash -> variants.add(missing(hash, spoilt.get(hash))));
        return variants;
    }

    /** The answers line by line; none where the engine failed or did not answer for every line. */
    private static Map<Wanted, Gapped> answers(Translator engine, Language to, List<Wanted> lines) {
        Map<Wanted, Gapped> answers = new LinkedHashMap<>();
        try {
            List<Gapped> came = engine.translate(new Order(
                    Language.JA,
                    to,
                    lines.stream().map(line -> line.masked().gapped()).toList()));
            if (came.size() == lines.size()) {
                for (int i = 0; i < came.size(); i++) {
                    answers.put(lines.get(i), came.get(i));
                }
            } else {
                LOG.warnf("event=translation-unreadable engine=%s language=%s", engine.name(), to);
            }
        } catch (TranslationFailed e) {
            LOG.warnf(
                    "event=translation-failed engine=%s language=%s reason=%s lines=%d",
                    engine.name(), to, e.reason(), lines.size());
        } catch (RuntimeException e) {
            LOG.errorf(
                    "event=translation-failed engine=%s language=%s failure=%s",
                    engine.name(), to, e.getClass().getName());
        }
        return answers;
    }

    private Variant missing(String hash, String spoiltBy) {
        Instant now = Instant.now(clock);
        return spoiltBy == null
                ? Variant.failed(hash, now.plus(config.retryAfter()), now)
                : Variant.withheld(hash, spoiltBy, now.plus(config.retryWithheldAfter()), now);
    }

    private static void tell(Map<String, String> spoilt, Set<String> left, Language to) {
        Set<String> withheld = new HashSet<>(spoilt.keySet());
        withheld.retainAll(left);
        if (!withheld.isEmpty()) {
            LOG.warnf("event=translation-withheld language=%s lines=%d", to, withheld.size());
        }
    }

    private static boolean fit(Translator engine, Language to, boolean confidential) {
        return !to.japanese() && (engine.confidential() || !confidential) && engine.speaks(Language.JA, to);
    }
}
