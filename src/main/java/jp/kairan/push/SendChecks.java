package jp.kairan.push;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jp.kairan.access.NoticeId;
import jp.kairan.devices.Address;
import jp.kairan.kernel.Language;
import jp.kairan.notices.Cause;
import jp.kairan.notices.Dispatch;
import jp.kairan.notices.Headline;
import jp.kairan.notices.Urgency;
import org.jboss.logging.Logger;

/** Sends test pushes, one at a time and at once, past runs and quiet hours: somebody stands there and waits. */
@Singleton
class SendChecks {
    private static final Logger LOG = Logger.getLogger(SendChecks.class);
    private static final String KIND = "PUSH_CHECK";
    private static final Duration TTL = Duration.ofMinutes(5);
    private static final long SWEEP_MILLIS = 500;
    private static final int MOST_WAITING = 1_000;

    private final Vertx vertx;
    private final CarryRuns carrier;
    private final WebPush web;
    private final PushChecks checks;
    private final Messages messages;
    private final Texts texts;
    private final Clock clock;
    private final Map<Channel, Sender> senders = new EnumMap<>(Channel.class);
    /** Whoever finds it full is told nothing and asks again. */
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            task -> {
                Thread made = new Thread(task, "push-checks");
                made.setDaemon(true);
                return made;
            },
            new ThreadPoolExecutor.DiscardPolicy());

    private SignIn signIn;
    private Context loop;
    private long sweeper;

    SendChecks(
            Vertx vertx,
            CarryRuns carrier,
            WebPush web,
            PushChecks checks,
            Messages messages,
            Texts texts,
            Clock clock) {
        this.vertx = vertx;
        this.carrier = carrier;
        this.web = web;
        this.checks = checks;
        this.messages = messages;
        this.texts = texts;
        this.clock = clock;
    }

    void soon(@Observes(during = TransactionPhase.AFTER_SUCCESS) CheckBegun begun) {
        thread.execute(() -> attempt(begun));
    }

    private void attempt(CheckBegun begun) {
        try {
            send(begun);
        } catch (RuntimeException e) {
            LOG.errorf("event=push-check-not-sent failure=%s", e.getClass().getSimpleName());
        }
    }

    private void send(CheckBegun begun) {
        open();
        Channel channel = Channel.of(begun.address().kind());
        Sender sender = senders.get(channel);
        if (sender == null) {
            checks.unsent(begun);
        } else if (channel == Channel.FCM && !signIn.ready()) {
            settle(begun, Verdict.AGAIN);
        } else {
            Content content = content(begun.check(), begun.address());
            loop.runOnContext(now ->
                    sender.send(begun.address(), content, verdict -> thread.execute(() -> settle(begun, verdict))));
        }
    }

    private void settle(CheckBegun begun, Verdict verdict) {
        try {
            checks.settle(begun, verdict);
        } catch (RuntimeException e) {
            LOG.errorf("event=push-check-not-settled failure=%s", e.getClass().getSimpleName());
        }
    }

    /** Like the push of a notice of its own kind, so that whatever shows those shows it. */
    private Content content(PushCheckId check, Address address) {
        Language language = Texts.languageFor(address.language());
        Words words = texts.check(language);
        Dispatch dispatch = new Dispatch(
                check.value(),
                Cause.PUBLICATION,
                new NoticeId(check.value()),
                KIND,
                check.value(),
                1,
                Urgency.IMPORTANT,
                false,
                Headline.of(words.title()),
                null);
        Messages.Variant variant = new Messages.Variant(language, address.platform(), address.kind());
        return messages.content(dispatch, Instant.now(clock).plus(TTL), variant, words);
    }

    /** Only on the one thread, with the first check: most replicas are never asked for any. */
    private void open() {
        if (loop != null) {
            return;
        }
        loop = vertx.getOrCreateContext();
        List<Wire> wires = carrier.fcm()
                .map(target -> List.of(new Wire(vertx, target, clock)))
                .orElse(List.of());
        signIn = new SignIn(carrier.fcm().map(FcmTarget::bearer).orElse(null), wires);
        wires.forEach(wire -> senders.put(Channel.FCM, wire));
        web.target()
                .ifPresent(target -> senders.put(Channel.WEB_PUSH, new WebWire(vertx, target, Aside.inService(clock))));
        sweeper = vertx.setPeriodic(
                SWEEP_MILLIS, tick -> loop.runOnContext(now -> senders.values().forEach(Sender::sweep)));
    }

    @PreDestroy
    void close() {
        thread.shutdown();
        if (loop != null) {
            vertx.cancelTimer(sweeper);
            loop.runOnContext(now -> senders.values().forEach(Sender::close));
        }
    }
}
