package jp.kairan.translation.engines;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.kairan.kernel.Language;
import jp.kairan.translation.Gapped;
import jp.kairan.translation.Order;
import jp.kairan.translation.TranslationFailed;
import jp.kairan.translation.TranslationFailed.Reason;
import jp.kairan.translation.Translator;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * An engine as others may use it: orders of any size, patience with what passes, none with what lasts, and never more than
 * the budget.
 *
 * <p>Where one part gets no answer the whole order has none: what the parts before it were answered is lost, though it was
 * paid for. Whoever orders much orders it in pieces small enough to lose.
 *
 * <p>From the outside in: an order is cut into parts; a part is tried again, at most twice, where the engine was slow or down;
 * a breaker that half of the last tries failed lets none through for a minute, and then one; each try takes its characters
 * and their price from the budget before it is made. They are put back where the engine surely charges nothing ({@link Unpaid}). Where it was
 * slow, broke off or answered nonsense they stay taken, because it may have counted them. The time-out is that of the way
 * out ({@link Outgoing}): it ends the call itself instead of interrupting whoever waits for it. The breaker's state is the
 * replica's own, for what one replica cannot reach another may.
 */
final class Guarded implements Translator {
    private static final Logger LOG = Logger.getLogger(Guarded.class);
    private static final Set<Reason> PASSING = EnumSet.of(Reason.SLOW, Reason.DOWN);

    /** What one text alone may cause says nothing about the engine. */
    private static final Set<Reason> LASTING = EnumSet.of(Reason.SLOW, Reason.DOWN, Reason.REFUSED);

    private static final int TRIES_WATCHED = 8;

    private final Engine engine;
    private final Allowance allowance;
    private final Budget budget;
    private final MeterRegistry metrics;
    private final TypedGuard<List<Gapped>> guard;

    /** @param rest how long the breaker lets nothing through */
    Guarded(Engine engine, Allowance allowance, Budget budget, MeterRegistry metrics, Duration rest) {
        this.engine = engine;
        this.allowance = allowance;
        this.budget = budget;
        this.metrics = metrics;
        this.guard = TypedGuard.create(new TypeLiteral<List<Gapped>>() {})
                .withDescription("translation engine " + engine.name())
                .withRetry()
                .maxRetries(2)
                .delay(400, ChronoUnit.MILLIS)
                .jitter(200, ChronoUnit.MILLIS)
                .whenException(failure -> is(PASSING, failure))
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(TRIES_WATCHED)
                .failureRatio(0.5)
                .delay(rest.toMillis(), ChronoUnit.MILLIS)
                .when(failure -> is(LASTING, failure))
                .onStateChange(this::changed)
                .done()
                .build();
    }

    @Override
    public String name() {
        return engine.name();
    }

    @Override
    public boolean speaks(Language from, Language to) {
        return engine.speaks(from, to);
    }

    @Override
    public boolean confidential() {
        return engine.confidential();
    }

    @Override
    public List<Gapped> translate(Order order) throws TranslationFailed {
        List<Gapped> lines = new ArrayList<>(order.lines().size());
        for (Order part : Parts.of(order, engine)) {
            lines.addAll(whole(part));
        }
        return lines;
    }

    /** As many lines as the part has; one by one where the engine joined or cut some. */
    private List<Gapped> whole(Order part) throws TranslationFailed {
        List<Gapped> lines = patiently(part);
        if (lines.size() == part.lines().size()) {
            return lines;
        }
        if (part.lines().size() == 1) {
            throw new TranslationFailed(Reason.UNREADABLE);
        }
        List<Gapped> singly = new ArrayList<>(part.lines().size());
        for (Gapped line : part.lines()) {
            singly.addAll(whole(new Order(part.from(), part.to(), List.of(line))));
        }
        return singly;
    }

    private List<Gapped> patiently(Order part) throws TranslationFailed {
        try {
            return guard.call(() -> once(part));
        } catch (TranslationFailed e) {
            throw e;
        } catch (CircuitBreakerOpenException e) {
            count("PREVENTED");
            throw new TranslationFailed(Reason.DOWN);
        } catch (Exception e) {
            LOG.errorf(
                    "event=translation-broken engine=%s failure=%s",
                    name(), e.getClass().getName());
            throw new TranslationFailed(Reason.DOWN);
        }
    }

    private List<Gapped> once(Order part) throws TranslationFailed {
        Budget.Taken taken = budget.take(name(), engine.charged(part), allowance)
                .orElseThrow(() -> counted(new Unpaid(Reason.OVER_BUDGET)));
        try {
            List<Gapped> lines = engine.translate(part);
            count("OK");
            metrics.counter("kairan.translation.characters", "engine", name()).increment(taken.characters());
            return lines;
        } catch (Unpaid e) {
            budget.giveBack(taken);
            throw counted(e);
        } catch (TranslationFailed e) {
            throw counted(e);
        }
    }

    private <T extends TranslationFailed> T counted(T failure) {
        count(failure.reason().name());
        return failure;
    }

    private void count(String outcome) {
        metrics.counter("kairan.translation.calls", "engine", name(), "outcome", outcome)
                .increment();
    }

    private void changed(CircuitBreakerState state) {
        LOG.warnf("event=translation-breaker engine=%s state=%s", name(), state);
    }

    private static boolean is(Set<Reason> reasons, Throwable failure) {
        return failure instanceof TranslationFailed failed && reasons.contains(failed.reason());
    }
}
