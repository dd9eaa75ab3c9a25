package jp.kairan.notices;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jp.kairan.kernel.Language;
import jp.kairan.translation.Translations;
import jp.kairan.translation.Wording;
import org.jboss.logging.Logger;

/**
 * Has what hurries translated before it is sent out, and lets it go as soon as that is done or the deadline has passed.
 * Nothing depends on it: what nobody lets go is free when its time in the database is over.
 */
@Singleton
class TranslateFirst {
    private static final Logger LOG = Logger.getLogger(TranslateFirst.class);
    private static final int THREADS = 2;
    private static final int QUEUE = 1000;

    private final Translations translations;
    private final Dispatches dispatches;
    private final NoticeWords words;
    private final AudienceLanguages audience;
    private final Outbox outbox;
    private final HoldConfig config;

    /** Apart from the request that published, and from the engines: a thread here only reads and writes a few rows. */
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(QUEUE));

    TranslateFirst(
            Translations translations,
            Dispatches dispatches,
            NoticeWords words,
            AudienceLanguages audience,
            Outbox outbox,
            HoldConfig config) {
        this.translations = translations;
        this.dispatches = dispatches;
        this.words = words;
        this.audience = audience;
        this.outbox = outbox;
        this.config = config;
        threads.allowCoreThreadTimeOut(true);
    }

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticeDispatched dispatched) {
        if (!translations.active() || config.translationDeadline().isZero()) {
            return;
        }
        try {
            threads.execute(() -> translate(dispatched.dispatch()));
        } catch (RejectedExecutionException e) {
            LOG.warnf("event=dispatch-left-to-deadline dispatch=%s", dispatched.dispatch());
        }
    }

    private void translate(UUID dispatch) {
        long begun = System.nanoTime();
        prepared(dispatch)
                .thenApply(nothing -> true)
                .toCompletableFuture()
                .completeOnTimeout(false, config.translationDeadline().toMillis(), TimeUnit.MILLISECONDS)
                .whenCompleteAsync((inTime, failure) -> release(dispatch, Boolean.TRUE.equals(inTime), begun), threads);
    }

    private CompletionStage<Void> prepared(UUID dispatch) {
        try {
            return dispatches
                    .find(dispatch)
                    .filter(found -> found.urgency() != Urgency.NORMAL)
                    .map(this::prepared)
                    .orElseGet(() -> CompletableFuture.completedStage(null));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "event=not-translated-first dispatch=%s failure=%s",
                    dispatch, e.getClass().getSimpleName());
            return CompletableFuture.completedStage(null);
        }
    }

    private CompletionStage<Void> prepared(Dispatch dispatch) {
        return words.of(dispatch.kind(), dispatch.subject())
                .map(wording -> CompletableFuture.allOf(audience.of(dispatch.notice()).stream()
                        .map(language -> prepared(dispatch.title(wording), wording, language))
                        .toArray(CompletableFuture[]::new)))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    /** The title goes before the rest, because it is what a push shows when the deadline comes first. */
    private CompletableFuture<Void> prepared(Wording title, Wording whole, Language language) {
        return translations
                .prepare(List.of(title), List.of(language))
                .thenComposeAsync(nothing -> translations.ahead(List.of(whole), List.of(language)), threads)
                .toCompletableFuture();
    }

    private void release(UUID dispatch, boolean inTime, long begun) {
        try {
            if (outbox.release(dispatch)) {
                LOG.infof(
                        "event=dispatch-released dispatch=%s settled=%b waited=%d",
                        dispatch, inTime, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            }
        } catch (RuntimeException e) {
            LOG.errorf(
                    "event=dispatch-left-to-deadline dispatch=%s failure=%s",
                    dispatch, e.getClass().getSimpleName());
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
