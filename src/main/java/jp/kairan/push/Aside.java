package jp.kairan.push;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What would hold an event loop up, on threads of its own: looking names up, which may wait for a stranger's name server,
 * and closing and signing messages, which takes half a millisecond each.
 */
final class Aside {
    private static final int LOOKING = 4;

    /** They only wait. */
    private static final int LOOKING_FOR_STRANGERS = 16;

    private static final int QUEUE = 200;

    private final ExecutorService looking = threads("web-push-names", LOOKING, QUEUE);
    private final ExecutorService strangers = threads("web-push-strangers", LOOKING_FOR_STRANGERS, QUEUE);
    private final ExecutorService closing =
            threads("web-push-seal", Math.max(1, Runtime.getRuntime().availableProcessors() / 2), Integer.MAX_VALUE);
    private final Lookup lookup;
    private final Clock clock;

    /**
     * A message that may go.
     *
     * @param place where its service is
     * @param body the message, closed; null where the service may not be called
     */
    record Ready(Lookup.Place place, byte[] body) {}

    Aside(Lookup.Names names, Clock clock) {
        this.lookup = new Lookup(names, looking, strangers, System::nanoTime);
        this.clock = clock;
    }

    /** With the name servers of the machine. */
    static Aside inService(Clock clock) {
        return new Aside(InetAddress::getAllByName, clock);
    }

    /**
     * Finds a host and closes the message for it; fails where it cannot be closed.
     *
     * @param anywhere whether it does not matter where the host is
     * @param takes whether its service is known to take messages
     */
    CompletableFuture<Ready> prepare(String host, boolean anywhere, boolean takes, Supplier<byte[]> message) {
        CompletableFuture<Lookup.Place> place = anywhere
                ? CompletableFuture.completedFuture(new Lookup.Place(Lookup.Kind.OPEN, null))
                : lookup.find(host, takes);
        return place.thenApplyAsync(
                found -> new Ready(found, found.kind() == Lookup.Kind.OPEN ? message.get() : null), closing);
    }

    /** How long an answer asks us to wait. */
    Duration wait(String retryAfter) {
        return RetryAfter.read(retryAfter, Instant.now(clock));
    }

    void close() {
        looking.shutdownNow();
        strangers.shutdownNow();
        closing.shutdownNow();
    }

    private static ExecutorService threads(String name, int most, int waiting) {
        return new ThreadPoolExecutor(most, most, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(waiting), task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
