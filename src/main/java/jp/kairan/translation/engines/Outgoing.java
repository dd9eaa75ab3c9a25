package jp.kairan.translation.engines;

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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import jp.kairan.translation.TranslationFailed;
import jp.kairan.translation.TranslationFailed.Reason;
import org.jboss.logging.Logger;

/**
 * The one way out to the engines.
 *
 * <p>It goes only where the configuration says: the scheme, host and port of an engine's URL, nothing else, whatever a text,
 * an answer or a redirect says; redirects are never followed, and no proxy is used, so what is checked is what is called.
 * Before each call the name is looked up, and every address it has must be public; loopback and private ones are accepted
 * for hosts that the operator named as the city's own, link-local ones (the key store of many clouds) never. Plain http is for
 * own hosts at own addresses. The client looks the name up once more, milliseconds later and out of the same cache; a name
 * server that lies in between gains nothing, because a public name is called by https alone, and whoever sits at another
 * address cannot show the certificate, so neither key nor text is sent there.
 *
 * <p>A call, from looking up the name to the last byte, takes no longer than the time-out; an answer is read up to 1 MB. Neither
 * a text, a key nor a URL is ever logged or part of an exception: the host and the kind of failure are.
 */
final class Outgoing {
    private static final Logger LOG = Logger.getLogger(Outgoing.class);
    private static final int LONGEST = 1_000_000;
    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final Set<Address> open;
    private final Set<String> own;
    private final Duration timeOut;
    private final Executor threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "translation");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpClient client;

    /**
     * @param engines the URLs that were configured; see {@link Address#fault}
     * @param own hosts in the city's own hands
     */
    Outgoing(Collection<URI> engines, Set<String> own, Duration timeOut) {
        this.open = engines.stream().map(Address::of).collect(Collectors.toUnmodifiableSet());
        this.own = own.stream().map(Address::plain).collect(Collectors.toUnmodifiableSet());
        this.timeOut = timeOut;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(timeOut.compareTo(CONNECT) < 0 ? timeOut : CONNECT)
                .executor(threads)
                .build();
    }

    /** What came back, whatever it says. */
    record Answer(int status, byte[] body) {
        /** The body of a call that went well. */
        byte[] good() throws TranslationFailed {
            if (status == 200) {
                return body;
            }
            if (status == 401 || status == 403) {
                throw new Unpaid(Reason.REFUSED);
            }
            throw new Unpaid(status == 429 || status >= 500 ? Reason.DOWN : Reason.UNREADABLE);
        }
    }

    /** A path below an engine's URL. */
    static URI at(URI engine, String path) {
        String base = engine.toString();
        return URI.create(base + (base.endsWith("/") ? "" : "/") + path);
    }

    /**
     * Sends a body.
     *
     * @throws TranslationFailed SLOW, DOWN where the engine cannot be reached or may not be called, UNREADABLE where it
     *     does not stop answering; {@link Unpaid} where it surely got nothing
     */
    Answer post(URI uri, String type, byte[] body, Map<String, String> headers) throws TranslationFailed {
        long end = System.nanoTime() + timeOut.toNanos();
        Address address = Address.of(uri);
        if (uri.getRawUserInfo() != null || !open.contains(address)) {
            throw closed(address, "not-configured");
        }
        InetAddress[] found = wait(CompletableFuture.supplyAsync(() -> look(address.host()), threads), end, address);
        if (!address.allowed(own, found)) {
            throw closed(address, "not-allowed-address");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .version(address.secure() ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .header("Content-Type", type)
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        HttpResponse<byte[]> answer =
                wait(client.sendAsync(request.build(), info -> new Limited(LONGEST)), end, address);
        if (answer.statusCode() != 200) {
            LOG.warnf("event=translation-status host=%s status=%d", address.host(), answer.statusCode());
        }
        return new Answer(answer.statusCode(), answer.body());
    }

    /** None where the name is not known. */
    private static InetAddress[] look(String host) {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            return new InetAddress[0];
        }
    }

    private static <T> T wait(CompletableFuture<T> coming, long end, Address address) throws TranslationFailed {
        try {
            return coming.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw failed(address, Reason.SLOW, e);
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw failed(address, Reason.SLOW, e);
        } catch (ExecutionException e) {
            throw because(address, e.getCause());
        }
    }

    private static TranslationFailed because(Address address, Throwable cause) {
        if (cause instanceof Limited.TooLong || cause.getCause() instanceof Limited.TooLong) {
            return failed(address, Reason.UNREADABLE, cause);
        }
        if (cause instanceof HttpConnectTimeoutException) {
            failed(address, Reason.SLOW, cause);
            return new Unpaid(Reason.SLOW);
        }
        TranslationFailed down = failed(address, Reason.DOWN, cause);
        return cause instanceof ConnectException || !(cause instanceof IOException) ? new Unpaid(Reason.DOWN) : down;
    }

    private static TranslationFailed failed(Address address, Reason reason, Throwable cause) {
        LOG.warnf(
                "event=translation-unanswered host=%s reason=%s failure=%s",
                address.host(), reason, cause.getClass().getSimpleName());
        return new TranslationFailed(reason);
    }

    private static Unpaid closed(Address address, String why) {
        LOG.errorf("event=translation-host-refused host=%s why=%s", address.host(), why);
        return new Unpaid(Reason.DOWN);
    }
}
