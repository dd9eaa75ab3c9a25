package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Role;
import jp.kairan.push.PushRig.Bench;
import jp.kairan.push.PushRig.Draft;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.Phone;
import jp.kairan.testing.Phones;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class BoardEventsTest {
    private static final String PATH = "/api/v1/delivery-board/events";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    TestCity city;

    @Inject
    Phones phones;

    @Inject
    PushRig rig;

    @Inject
    ObjectMapper json;

    @TestHTTPResource(PATH)
    URI address;

    private Bench bench;
    private Phone phone;

    @BeforeEach
    void staffWithAPhone() {
        bench = rig.bench();
        rig.run("delete from push_pace");
        phone = phones.enter(city.officer(city.city(), Role.CITY_STAFF));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** A stream as a page reads it. */
    private final class Listener implements AutoCloseable {
        private final HttpResponse<InputStream> response;
        private final BufferedReader lines;

        Listener(String lastEventId) throws IOException, InterruptedException {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(address).header("Authorization", "Bearer " + phone.accessToken());
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        }

        /** The fields of the next event; null at the end of the stream. */
        Map<String, String> next() throws Exception {
            return CompletableFuture.supplyAsync(this::read).get(20, TimeUnit.SECONDS);
        }

        private Map<String, String> read() {
            Map<String, String> fields = new HashMap<>();
            try {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.isEmpty() && !fields.isEmpty()) {
                        return fields;
                    }
                    int colon = line.indexOf(':');
                    if (colon >= 0) {
                        fields.put(line.substring(0, colon), line.substring(colon + 1));
                    }
                }
            } catch (IOException e) {
                return null;
            }
            return null;
        }

        Map<String, String> next(String name) throws Exception {
            Map<String, String> event = next();
            while (event != null && !name.equals(event.get("event"))) {
                event = next();
            }
            return event;
        }

        @Override
        public void close() throws IOException {
            response.body().close();
        }
    }

    private NoticeId published() {
        Association association = city.association(1, 1);
        city.phone(association.houses().get(0).anyResident(), "e-" + UUID.randomUUID());
        return rig.publish(Draft.toEveryone(association.place().id()));
    }

    @Test
    void aListenerGetsTheBoardAndThenOnlyWhatChanges() throws Exception {
        try (Listener listener = new Listener(null)) {
            assertThat(listener.response.statusCode()).isEqualTo(200);
            assertThat(listener.response.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/event-stream");
            assertThat(listener.response.headers().firstValue("X-Accel-Buffering"))
                    .contains("no");
            assertThat(listener.next()).containsEntry("retry", "3000");
            Map<String, String> board = listener.next();
            assertThat(board).containsEntry("event", "board").containsKey("id");
            assertThat(json.readTree(board.get("data")).has("runs")).isTrue();

            NoticeId notice = published();

            JsonNode change = json.readTree(listener.next("change").get("data"));
            assertThat(change.get("runs")).hasSize(1);
            assertThat(change.at("/runs/0/notice").asText()).isEqualTo(notice.toString());
            assertThat(change.at("/runs/0/counts/WAITING").asInt()).isEqualTo(1);

            rig.carry(notice, bench.worker());

            JsonNode later = json.readTree(listener.next("change").get("data"));
            assertThat(later.at("/runs/0/counts/WAITING").asInt()
                            + later.at("/runs/0/counts/ACCEPTED").asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void whoeverComesBackIsToldOnlyWhatIsNew() throws Exception {
        published();
        String id;
        try (Listener listener = new Listener(null)) {
            id = listener.next("board").get("id");
        }

        try (Listener again = new Listener(id);
                Listener newcomer = new Listener(null)) {
            assertThat(again.next()).containsKey("retry");
            newcomer.next("board");
            published();
            assertThat(again.next().get("event")).isEqualTo("change");
        }
    }

    @Test
    void aStreamEndsWithTheSessionOfItsListener() throws Exception {
        try (Listener listener = new Listener(null)) {
            listener.next("board");

            rig.run("update session set revoked_at = now() where id = ?", phone.session());

            Map<String, String> last = CompletableFuture.supplyAsync(() -> {
                        Map<String, String> event = listener.read();
                        while (event != null) {
                            event = listener.read();
                        }
                        return event;
                    })
                    .get(5, TimeUnit.SECONDS);
            assertThat(last).isNull();
        }
    }

    @Test
    void oneCallerMayHaveSomeStreamsAndAnotherOneAfterClosingOne() throws Exception {
        Listener[] four = {new Listener(null), new Listener(null), new Listener(null), new Listener(null)};
        try (Listener fifth = new Listener(null)) {
            assertThat(fifth.response.statusCode()).isEqualTo(429);
            assertThat(fifth.response.headers().firstValue("Retry-After")).isPresent();
            assertThat(fifth.response.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/problem+json");
        }
        four[0].close();

        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> {
            try (Listener freed = new Listener(null)) {
                return freed.response.statusCode() == 200;
            }
        });
        for (Listener listener : four) {
            listener.close();
        }
    }
}
