package jp.kairan.live;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import jp.kairan.kernel.KernelProblem;
import org.jboss.logging.Logger;

/** The door to streams: opens them within bounds, shows them what changes, ends them. */
@Singleton
public class Streams {
    private static final Logger LOG = Logger.getLogger(Streams.class);

    private final LiveConfig config;
    private final Unbuffered unbuffered;
    private final Set<Stream<?>> open = new HashSet<>();
    private boolean closing;

    Streams(LiveConfig config, Unbuffered unbuffered) {
        this.config = config;
        this.unbuffered = unbuffered;
    }

    /**
     * Opens a stream; answer it from an operation that produces {@code text/event-stream}. 429 where the caller has too
     * many already, 503 where this replica has or is about to stop.
     */
    public <S> Multi<OutboundSseEvent> open(Subject<S> subject, Reader reader) {
        Stream<S> stream = new Stream<>(subject, reader, config, System.nanoTime());
        admit(stream);
        unbuffered.answer();
        return Multi.createFrom().publisher(stream).onTermination().invoke(() -> leave(stream));
    }

    /** How many there are. */
    synchronized int size() {
        return open.size();
    }

    private synchronized void admit(Stream<?> stream) {
        String who = stream.reader().who();
        if (closing || open.size() >= config.streams()) {
            throw KernelProblem.UNAVAILABLE.problem().after(config.retry());
        }
        if (open.stream().filter(other -> other.reader().who().equals(who)).count() >= config.streamsPerCaller()) {
            throw KernelProblem.TOO_MANY_REQUESTS.problem().after(config.retry());
        }
        open.add(stream);
    }

    private synchronized void leave(Stream<?> stream) {
        open.remove(stream);
    }

    private synchronized List<Stream<?>> present() {
        return List.copyOf(open);
    }

    /** One round: ends what is over, then looks once at each subject and shows everybody. */
    void round() {
        long now = System.nanoTime();
        present().stream().filter(stream -> stream.finished(now)).forEach(this::end);
        present().stream().collect(Collectors.groupingBy(Stream::subject)).forEach(this::show);
    }

    private void end(Stream<?> stream) {
        leave(stream);
        stream.end();
    }

    /** A look that fails ends no stream: readers hear that the connection lives, and the next look is a second away. */
    @SuppressWarnings("unchecked")
    private <S> void show(Subject<S> subject, List<Stream<?>> readers) {
        try {
            Picture<S> picture = Picture.of(subject);
            readers.forEach(reader -> each(reader, now -> ((Stream<S>) reader).show(picture, now)));
        } catch (RuntimeException e) {
            LOG.warnf("event=live-look-failed failure=%s", e.getClass().getSimpleName());
            readers.forEach(reader -> each(reader, reader::beat));
        }
    }

    /** One reader's trouble is no other's. */
    private void each(Stream<?> reader, LongConsumer what) {
        try {
            what.accept(System.nanoTime());
        } catch (RuntimeException e) {
            LOG.warnf("event=live-reader-failed failure=%s", e.getClass().getSimpleName());
            end(reader);
        }
    }

    /** Before the service waits for requests under way: a stream would never come to its end by itself. */
    void stopSoon(@Observes ShutdownDelayInitiatedEvent event) {
        close();
    }

    void stop(@Observes ShutdownEvent event) {
        close();
    }

    private void close() {
        synchronized (this) {
            closing = true;
        }
        present().forEach(this::end);
    }
}
