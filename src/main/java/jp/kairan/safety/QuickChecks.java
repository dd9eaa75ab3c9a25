package jp.kairan.safety;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jp.kairan.evidence.Incidents;
import jp.kairan.identity.Bearers;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.QuickOperation;
import jp.kairan.kernel.Together;

/** Tells many at once what is asked of them: after a quake a whole city wants to know it before it answers. */
@Singleton
class QuickChecks implements QuickOperation {
    /** About half a second's work. */
    private static final int WAITING = 4_000;

    private static final int MOST = 200;
    private static final Duration PACE = Duration.ofMillis(10);
    private static final Duration AGAIN = Duration.ofSeconds(3);
    private static final long LONGEST_SECONDS = 30;

    private final Bearers bearers;
    private final Incidents incidents;
    private final ObjectWriter writer;
    private final Together<Asker, Buffer> readers;

    QuickChecks(Bearers bearers, Incidents incidents, CheckReadings readings, ObjectMapper json) {
        this.bearers = bearers;
        this.incidents = incidents;
        this.writer = json.writerFor(AskedChecks.class);
        this.readers = new Together<>(
                new Together.Terms("safety-checks", WAITING, MOST, PACE, AGAIN),
                askers -> written(readings.mine(askers)));
    }

    void start(@Observes StartupEvent event) {
        readers.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        readers.stop();
    }

    @Override
    public HttpMethod method() {
        return HttpMethod.GET;
    }

    @Override
    public String path() {
        return CheckResource.PATH;
    }

    /** Where nobody reads, the ordinary way has room. */
    @Override
    public void requireRoom() {
        if (readers.alive()) {
            readers.requireRoom();
        }
    }

    @Override
    public CompletionStage<Buffer> take(HttpServerRequest request, Buffer body) {
        Optional<Bearers.Bearer> bearer = bearers.of(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (bearer.isEmpty() || incidents.ready().isEmpty() || !readers.alive()) {
            return null;
        }
        Language asked = Language.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .orElse(null);
        return readers.submit(new Asker(bearer.get(), asked), QuickOperation.loop())
                .orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    private List<Buffer> written(List<AskedChecks> all) {
        return all.stream().map(each -> each == null ? null : written(each)).collect(Collectors.toList());
    }

    private Buffer written(AskedChecks each) {
        try {
            return Buffer.buffer(writer.writeValueAsBytes(each));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
