package jp.kairan.live;

import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * One reader's stream. It remembers the present picture and the one the reader knows, and makes an event of the
 * difference when the connection takes one; so a slow reader costs no more than a fast one. Pictures come from one
 * thread, demand from any; whoever comes first does the work of both.
 */
final class Stream<S> implements Flow.Publisher<OutboundSseEvent>, Flow.Subscription {
    private static final Logger LOG = Logger.getLogger(Stream.class);

    private final Subject<S> subject;
    private final Reader reader;
    private final LiveConfig config;
    private final long openedAt;
    private final AtomicInteger work = new AtomicInteger();
    private final AtomicLong wanted = new AtomicLong();
    private volatile Flow.Subscriber<? super OutboundSseEvent> subscriber;
    private volatile Picture<S> present;
    private volatile boolean over;
    private volatile boolean left;
    private volatile boolean beat;
    private volatile long toldAt;
    private boolean opened;
    private boolean completed;
    private Picture<S> known;

    Stream(Subject<S> subject, Reader reader, LiveConfig config, long now) {
        this.subject = subject;
        this.reader = reader;
        this.config = config;
        this.openedAt = now;
        this.toldAt = now;
    }

    Subject<S> subject() {
        return subject;
    }

    Reader reader() {
        return reader;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super OutboundSseEvent> first) {
        first.onSubscribe(this);
        subscriber = first;
        drain();
    }

    @Override
    public void request(long n) {
        wanted.accumulateAndGet(n, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b);
        drain();
    }

    @Override
    public void cancel() {
        left = true;
    }

    /** Shows the reader how it looks now. */
    void show(Picture<S> picture, long now) {
        resume(picture);
        present = picture;
        beat(now);
        drain();
    }

    /** Whoever comes back knowing this very state is told only what follows it. */
    private synchronized void resume(Picture<S> picture) {
        if (known == null && present == null && picture.mark().equals(reader.lastEventId())) {
            known = picture;
        }
    }

    /** Sends a comment where there has been silence. */
    void beat(long now) {
        if (now - toldAt >= config.heartbeat().toNanos()) {
            beat = true;
            drain();
        }
    }

    /** Ends it from our side. */
    void end() {
        over = true;
        drain();
    }

    /** Whether it is no longer worth keeping, for whatever reason. */
    boolean finished(long now) {
        return left
                || gone()
                || passed(config.longest(), openedAt, now)
                || passed(reader.longest(), openedAt, now)
                || wanted.get() == 0 && passed(config.patience(), toldAt, now);
    }

    /** Who cannot be asked about stays: the end of the stream's time does not depend on it. */
    private boolean gone() {
        try {
            return reader.gone().getAsBoolean();
        } catch (RuntimeException e) {
            LOG.warnf("event=live-reader-unknown failure=%s", e.getClass().getSimpleName());
            return false;
        }
    }

    private static boolean passed(Duration time, long since, long now) {
        return now - since >= time.toNanos();
    }

    private void drain() {
        if (subscriber == null || work.getAndIncrement() != 0) {
            return;
        }
        int missed = 1;
        do {
            tellOrFail();
            missed = work.addAndGet(-missed);
        } while (missed != 0);
    }

    /** Work that failed is over nevertheless: otherwise nobody would ever do any for this reader again. */
    private void tellOrFail() {
        try {
            tell();
        } catch (RuntimeException | Error e) {
            LOG.warnf("event=live-reader-not-told failure=%s", e.getClass().getSimpleName());
            fail();
        }
    }

    /** Ends the connection, so that the reader comes back; what went wrong is not for the framework's log. */
    private void fail() {
        left = true;
        if (!completed) {
            completed = true;
            try {
                subscriber.onError(new IllegalStateException("A reader could not be told"));
            } catch (RuntimeException e) {
                LOG.debug("event=live-reader-deaf");
            }
        }
    }

    private void tell() {
        while (!left && !completed && wanted.get() > 0) {
            Optional<Event> next = next();
            if (next.isEmpty()) {
                break;
            }
            wanted.decrementAndGet();
            toldAt = System.nanoTime();
            subscriber.onNext(next.get());
        }
        if (over && !left && !completed) {
            completed = true;
            subscriber.onComplete();
        }
    }

    private synchronized Optional<Event> next() {
        if (!opened) {
            opened = true;
            return Optional.of(Event.opening(config.retry()));
        }
        Picture<S> now = present;
        if (now != null && now != known) {
            S before = known == null ? null : known.state();
            known = now;
            Optional<Event> news = subject.between(before, now.state()).map(message -> Event.of(now.mark(), message));
            if (news.isPresent()) {
                beat = false;
                return news;
            }
        }
        if (beat) {
            beat = false;
            return Optional.of(Event.heartbeat());
        }
        return Optional.empty();
    }
}
