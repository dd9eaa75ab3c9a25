package jp.kairan.translation;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.kairan.kernel.Language;
import org.jboss.logging.Logger;

/**
 * Asks engines for lines, one after the other until each line has an answer that kept its facts. What one engine spoilt
 * the next may try.
 */
@Singleton
class Asking {
    private static final Logger LOG = Logger.getLogger(Asking.class);

    private static final int MOST_LINES = 40;
    private static final int MOST_CHARACTERS = 4_000;

    private final Engines engines;
    private final MeterRegistry metrics;
    private final TranslationConfig config;
    private final Clock clock;

    Asking(Engines engines, MeterRegistry metrics, TranslationConfig config, Clock clock) {
        this.engines = engines;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    /** Whether anybody could be asked. */
    boolean possible(Language to, boolean confidential) {
        return engines.inOrder().stream().anyMatch(engine -> fit(engine, to, confidential));
    }

    /**
     * Asks for lines of one degree of confidence. Outside any transaction.
     *
     * @param came learns of every line once, part by part, as soon as it is known what became of it
     */
    void ask(Language to, List<Wanted> lines, boolean confidential, Consumer<List<Variant>> came) {
        Map<String, Wanted> left = new LinkedHashMap<>();
        lines.forEach(line -> left.put(line.hash(), line));
        Map<String, String> spoilt = new LinkedHashMap<>();
        for (Translator engine : engines.inOrder()) {
            if (fit(engine, to, confidential)) {
                for (List<Wanted> part : parts(List.copyOf(left.values()))) {
                    List<Gapped> answers = answers(engine, to, part);
                    if (answers.isEmpty()) {
                        break;
                    }
                    List<Variant> kept = kept(engine, to, part, answers, spoilt);
                    kept.forEach(variant -> left.remove(variant.hash()));
                    came.accept(kept);
                }
            }
        }
        List<Variant> missing = left.keySet().stream()
                .map(hash -> missing(hash, spoilt.get(hash)))
                .toList();
        if (!missing.isEmpty()) {
            came.accept(missing);
        }
    }

    /** Small enough to be answered in one go by any engine, so that what came is not lost with what did not. */
    private static List<List<Wanted>> parts(List<Wanted> lines) {
        List<List<Wanted>> parts = new ArrayList<>();
        int characters = MOST_CHARACTERS;
        for (Wanted line : lines) {
            int length = line.masked().form().length();
            if (characters + length > MOST_CHARACTERS
                    || parts.get(parts.size() - 1).size() == MOST_LINES) {
                parts.add(new ArrayList<>());
                characters = 0;
            }
            parts.get(parts.size() - 1).add(line);
            characters += length;
        }
        return parts;
    }

    private List<Variant> kept(
            Translator engine, Language to, List<Wanted> part, List<Gapped> answers, Map<String, String> spoilt) {
        List<Variant> kept = new ArrayList<>();
        for (int i = 0; i < part.size(); i++) {
            Wanted line = part.get(i);
            Verdict verdict = Guard.check(line.masked(), answers.get(i), to);
            if (verdict instanceof Verdict.Refused refused) {
                spoilt.put(line.hash(), engine.name());
                metrics.counter(
                                "kairan.translation.withheld",
                                "engine",
                                engine.name(),
                                "reason",
                                refused.reason().name())
                        .increment();
            } else {
                kept.add(Variant.ready(line.hash(), answers.get(i), engine.name(), Instant.now(clock)));
            }
        }
        if (kept.size() < part.size()) {
            LOG.warnf(
                    "event=translation-withheld engine=%s language=%s lines=%d",
                    engine.name(), to, part.size() - kept.size());
        }
        return kept;
    }

    /** An answer a line; none where the engine failed or did not answer for every line. */
    private static List<Gapped> answers(Translator engine, Language to, List<Wanted> lines) {
        try {
            List<Gapped> came = engine.translate(new Order(
                    Language.JA,
                    to,
                    lines.stream().map(line -> line.masked().gapped()).toList()));
            if (came.size() == lines.size()) {
                return came;
            }
            LOG.warnf("event=translation-unreadable engine=%s language=%s", engine.name(), to);
        } catch (TranslationFailed e) {
            LOG.warnf(
                    "event=translation-failed engine=%s language=%s reason=%s lines=%d",
                    engine.name(), to, e.reason(), lines.size());
        } catch (RuntimeException e) {
            LOG.errorf(
                    "event=translation-failed engine=%s language=%s failure=%s",
                    engine.name(), to, e.getClass().getName());
        }
        return List.of();
    }

    private Variant missing(String hash, String spoiltBy) {
        Instant now = Instant.now(clock);
        return spoiltBy == null
                ? Variant.failed(hash, now.plus(config.retryAfter()), now)
                : Variant.withheld(hash, spoiltBy, now.plus(config.retryWithheldAfter()), now);
    }

    private static boolean fit(Translator engine, Language to, boolean confidential) {
        return !to.japanese() && (engine.confidential() || !confidential) && engine.speaks(Language.JA, to);
    }
}
