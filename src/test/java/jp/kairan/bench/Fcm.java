package jp.kairan.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The local FCM in a process of its own: TLS, a latency, 100 streams a connection, and all the counting. */
final class Fcm implements AutoCloseable {
    /** Of the key store that holds the certificate alone. */
    static final String STORE_PASSWORD = "changeit";

    private static final List<String> HEAP = List.of("-Xms900m", "-Xmx900m", "-Xmn500m");

    private final Child process;
    private final URI base;
    private final Path certificate;
    private final Path store;
    private final HttpClient http;

    private Fcm(Child process, URI base, Path certificate, Path store, HttpClient http) {
        this.process = process;
        this.base = base;
        this.certificate = certificate;
        this.store = store;
        this.http = http;
    }

    static Fcm start(Place place, String latency) throws IOException, GeneralSecurityException {
        Path certificate = place.work().resolve("fcm.pem");
        Files.deleteIfExists(certificate);
        Child process = Child.start(
                "local-fcm",
                Machine.Core.LOAD,
                place.work(),
                Map.of(),
                place.java(
                        HEAP,
                        "jp.kairan.localfcm.LocalFcmMain",
                        "--tls",
                        "--port",
                        "0",
                        "--latency",
                        latency,
                        "--streams",
                        "100",
                        "--remember",
                        "0",
                        "--certificate",
                        certificate.toString()));
        URI base = URI.create(process.await("local FCM on"));
        KeyStore trusted = trusting(certificate);
        Path store = place.work().resolve("fcm.p12");
        try (OutputStream out = Files.newOutputStream(store)) {
            trusted.store(out, STORE_PASSWORD.toCharArray());
        }
        return new Fcm(
                process,
                base,
                certificate,
                store,
                HttpClient.newBuilder().sslContext(context(trusted)).build());
    }

    private static KeyStore trusting(Path certificate) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(certificate)) {
            store.setCertificateEntry(
                    "fcm", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        return store;
    }

    private static SSLContext context(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    String url() {
        return base.toString();
    }

    Path certificate() {
        return certificate;
    }

    /** The certificate as a PKCS #12 key store. */
    Path store() {
        return store;
    }

    /** Begins to count anew. */
    void clear() throws IOException, InterruptedException {
        ask("DELETE", "/local/counters", "");
    }

    /** Behaves like this from now on; a quota begins with an empty bucket. */
    void behave(JsonObject behaviour) throws IOException, InterruptedException {
        ask("PUT", "/local/behaviour", behaviour.encode());
    }

    JsonObject counters() throws IOException, InterruptedException {
        return new JsonObject(ask("GET", "/local/counters", ""));
    }

    /** Messages a second between the first and the last that it accepted, which have to be so many. */
    double rateOf(long expected) throws IOException, InterruptedException {
        JsonObject counters = counters();
        long accepted = counters.getJsonObject("outcomes").getLong("ACCEPTED", 0L);
        if (accepted != expected) {
            throw new IOException("the local FCM accepted " + accepted + " messages instead of " + expected);
        }
        return counters.getDouble("acceptedPerSecond");
    }

    private String ask(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException("the local FCM answered " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    @Override
    public void close() {
        process.close();
    }
}
