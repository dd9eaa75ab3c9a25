package jp.kairan.push;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import jp.kairan.outgoing.Address;

/**
 * Network addresses of push services, looked up aside and kept for a minute. Whoever sends goes to the address that was
 * checked here, so that a name cannot mean one machine when it is checked and another when it is called.
 *
 * <p>Anybody can name a push service whose name server never answers. Hence a place that was found is given out for up to
 * an hour while it is asked for again, and services that are known to take messages do not queue behind the others.
 */
final class Lookup {
    private static final int REMEMBERED = 1_000;
    private static final long KEPT_NANOS = 60_000_000_000L;
    private static final long LONGEST_NANOS = 60 * KEPT_NANOS;

    private final Names names;
    private final Executor proven;
    private final Executor strangers;
    private final LongSupplier nanos;
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
        UNKNOWN,
        /** Too many others are being asked for. */
        LATER
    }

    /**
     * What a name leads to.
     *
     * @param kind whether it may be called
     * @param address where it is; null where it may not be called
     */
    record Place(Kind kind, InetAddress address) {}

    /** What is known of one name; touched under the lock of all. */
    private static final class Known {
        private Place place;
        private long since;
        private Place open;
        private long openSince;
        private CompletableFuture<Place> asked;

        /** What it led to within the last hour, or null. */
        Place lately(long now) {
            return open != null && now - openSince < LONGEST_NANOS ? open : null;
        }

        /** A name server that is away takes nothing back. */
        Place settle(Place found, long now) {
            place = found.kind() == Kind.UNKNOWN && lately(now) != null ? open : found;
            since = now;
            asked = null;
            if (found.kind() != Kind.UNKNOWN) {
                open = found.kind() == Kind.OPEN ? found : null;
                openSince = now;
            }
            return place;
        }
    }

    /**
     * @param proven where services that take messages are looked up
     * @param strangers where all others are; may refuse
     */
    Lookup(Names names, Executor proven, Executor strangers, LongSupplier nanos) {
        this.names = names;
        this.proven = proven;
        this.strangers = strangers;
        this.nanos = nanos;
    }

    /**
     * Finds a host; completed from any thread, never with a failure.
     *
     * @param takes whether its service is known to take messages
     */
    CompletableFuture<Place> find(String host, boolean takes) {
        synchronized (known) {
            long now = nanos.getAsLong();
            Known found = known.computeIfAbsent(host, unheard -> new Known());
            if (found.asked == null && found.place != null && now - found.since < KEPT_NANOS) {
                return CompletableFuture.completedFuture(found.place);
            }
            CompletableFuture<Place> asked = found.asked == null ? ask(host, found, takes) : found.asked;
            Place lately = found.lately(now);
            return lately == null ? asked : CompletableFuture.completedFuture(lately);
        }
    }

    private CompletableFuture<Place> ask(String host, Known found, boolean takes) {
        CompletableFuture<Place> asked = new CompletableFuture<>();
        found.asked = asked;
        try {
            (takes ? proven : strangers).execute(() -> asked.complete(settled(found, look(host))));
        } catch (RejectedExecutionException e) {
            found.asked = null;
            asked.complete(new Place(Kind.LATER, null));
        }
        return asked;
    }

    private Place settled(Known found, Place place) {
        synchronized (known) {
            return found.settle(place, nanos.getAsLong());
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
