package jp.kairan.push;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import jp.kairan.outgoing.Address;

/**
 * Network addresses of push services, looked up aside and kept for a minute. Whoever sends goes to the address that was
 * checked here, so that a name cannot mean one machine when it is checked and another when it is called.
 */
final class Lookup {
    private static final int REMEMBERED = 1_000;
    private static final long KEPT_NANOS = 60_000_000_000L;

    private final Names names;
    private final Executor threads;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Who knows names: the name servers of the machine, in service. */
    @FunctionalInterface
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** What came of looking a name up. */
    enum Kind {
        /** It may be called. */
        OPEN,
        /** It leads to a network of our own, or to nobody's. */
        INSIDE,
        /** Nobody knows it at present. */
        UNKNOWN
    }

    /**
     * What a name leads to.
     *
     * @param kind whether it may be called
     * @param address where it is; null where it may not be called
     */
    record Place(Kind kind, InetAddress address) {}

    private record Known(long since, CompletableFuture<Place> place) {
        boolean fresh(long now) {
            boolean failed = place.isDone() && place.join().kind() == Kind.UNKNOWN;
            return !failed && now - since < KEPT_NANOS;
        }
    }

    Lookup(Names names, Executor threads) {
        this.names = names;
        this.threads = threads;
    }

    /** Finds a host; completed from any thread, never with a failure. */
    CompletableFuture<Place> find(String host) {
        long now = System.nanoTime();
        synchronized (known) {
            Known found = known.get(host);
            if (found == null || !found.fresh(now)) {
                found = new Known(now, CompletableFuture.supplyAsync(() -> look(host), threads));
                known.put(host, found);
            }
            return found.place();
        }
    }

    /** All of its addresses have to be public: which of them would be called is nobody's choice. */
    private Place look(String host) {
        try {
            List<InetAddress> found = List.of(names.of(host));
            boolean open = !found.isEmpty() && found.stream().allMatch(Address::isPublic);
            return open ? new Place(Kind.OPEN, found.get(0)) : new Place(Kind.INSIDE, null);
        } catch (UnknownHostException | RuntimeException e) {
            return new Place(Kind.UNKNOWN, null);
        }
    }
}
