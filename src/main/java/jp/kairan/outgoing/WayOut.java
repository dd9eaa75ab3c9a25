package jp.kairan.outgoing;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import jp.kairan.outgoing.Unanswered.Reason;

/**
 * Calls servers of others.
 *
 * <p>It goes only where the configuration says: the scheme, host and port of a configured URL, nothing else, whatever a text,
 * an answer or a redirect says; redirects are never followed, and no proxy is used, so what is checked is what is called.
 * Before each call the name is looked up, and every address it has must be public; loopback and private ones are accepted
 * for hosts that the operator named as the city's own, link-local ones (the key store of many clouds) never. Plain http is for
 * own hosts at own addresses. The client looks the name up once more, milliseconds later and out of the same cache; a name
 * server that lies in between gains nothing, because a public name is called by https alone, and whoever sits at another
 * address cannot show the certificate, so nothing is sent there.
 *
 * <p>A call, from looking up the name to the last byte, takes no longer than the time-out; no more of an answer is read than was
 * allowed, counted as it arrives. Nothing is unpacked: whoever sends a packed body unasked sends bytes.
 */
public final class WayOut {
    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final Set<Address> open;
    private final Set<String> own;
    private final Duration timeOut;
    private final int longest;
    private final Executor threads;
    private final HttpClient client;

    /**
     * @param name of its threads
     * @param targets the URLs that were configured; see {@link Address#fault}
     * @param own hosts in the city's own hands
     * @param timeOut of a whole call
     * @param longest bytes of an answer's body
     */
    public WayOut(String name, Collection<URI> targets, Set<String> own, Duration timeOut, int longest) {
        this.open = targets.stream().map(Address::of).collect(Collectors.toUnmodifiableSet());
        this.own = own.stream().map(Address::plain).collect(Collectors.toUnmodifiableSet());
        this.timeOut = timeOut;
        this.longest = longest;
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(timeOut.compareTo(CONNECT) < 0 ? timeOut : CONNECT)
                .executor(threads)
                .build();
    }

    /** What came back, whatever it says. */
    public record Answer(int status, Map<String, String> headers, byte[] body) {
        /** The first header of that name, in lower case. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /**
     * Asks for what is at an address.
     *
     * @throws Unanswered where there is no answer, or none that may be read
     */
    public Answer get(URI uri, Map<String, String> headers) throws Unanswered {
        return call(uri, HttpRequest.newBuilder(uri).GET(), headers);
    }

    /**
     * Sends a body.
     *
     * @throws Unanswered where there is no answer, or none that may be read
     */
    public Answer post(URI uri, byte[] body, Map<String, String> headers) throws Unanswered {
        return call(uri, HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofByteArray(body)), headers);
    }

    private Answer call(URI uri, HttpRequest.Builder request, Map<String, String> headers) throws Unanswered {
        long end = System.nanoTime() + timeOut.toNanos();
        AtomicLong came = new AtomicLong();
        Address address = Address.of(uri);
        if (uri.getRawUserInfo() != null || !open.contains(address)) {
            throw new Unanswered(Reason.NOT_CONFIGURED, "", 0);
        }
        InetAddress[] found = wait(CompletableFuture.supplyAsync(() -> look(address.host()), threads), end, came);
        if (!address.allowed(own, found)) {
            throw new Unanswered(Reason.NOT_ALLOWED, "", 0);
        }
        request.version(address.secure() ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1);
        headers.forEach(request::header);
        HttpResponse<byte[]> answer =
                wait(client.sendAsync(request.build(), info -> new Limited(longest, came)), end, came);
        Map<String, String> said = answer.headers().map().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        e -> e.getKey().toLowerCase(Locale.ROOT),
                        e -> e.getValue().get(0),
                        (first, second) -> first));
        return new Answer(answer.statusCode(), said, answer.body());
    }

    /** None where the name is not known. */
    private static InetAddress[] look(String host) {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            return new InetAddress[0];
        }
    }

    private static <T> T wait(CompletableFuture<T> coming, long end, AtomicLong came) throws Unanswered {
        try {
            return coming.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw failed(Reason.SLOW, e, came);
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw failed(Reason.SLOW, e, came);
        } catch (ExecutionException e) {
            throw failed(because(e.getCause()), e.getCause(), came);
        }
    }

    private static Reason because(Throwable cause) {
        if (cause instanceof Limited.TooLong || cause.getCause() instanceof Limited.TooLong) {
            return Reason.TOO_LONG;
        }
        if (cause instanceof HttpConnectTimeoutException) {
            return Reason.UNREACHED_IN_TIME;
        }
        return cause instanceof ConnectException || !(cause instanceof IOException) ? Reason.UNREACHED : Reason.BROKEN;
    }

    private static Unanswered failed(Reason reason, Throwable cause, AtomicLong came) {
        return new Unanswered(reason, cause.getClass().getSimpleName(), came.get());
    }
}
