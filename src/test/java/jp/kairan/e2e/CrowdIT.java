package jp.kairan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two thousand people answer two replicas at the same moment, for a hundred places. */
class CrowdIT {
    private static final int PEOPLE = 2_000;
    private static final int PLACES = 100;
    private static final int CANCELLING = 10;

    /** As many as a phone would try before it gives up. */
    private static final int TRIES = 20;

    private static final String COMING = "{\"state\":\"ATTEND\",\"adults\":1}";

    private static Phones phones;
    private static Postgres postgres;
    private static Replicas replicas;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(60))
            .build();
    private final AtomicInteger retried = new AtomicInteger();

    @BeforeAll
    static void open() {
        phones = Phones.answeringAfter(Duration.ZERO);
        postgres = Postgres.fresh("crowd-postgres");
        replicas = Replicas.two("crowd", postgres, phones, Map.of("kairan.demo.scale", "0.0166"));
    }

    @AfterAll
    static void close() {
        replicas.close();
        postgres.close();
        phones.close();
    }

    @Test
    void aHundredHavePlacesTheRestWaitInOrderAndNobodyIsLost() throws Exception {
        CrowdedEvent event = CrowdedEvent.withPlaces(postgres.census(), PLACES);
        Map<String, Visitor> visitors = enter(event.residents(PEOPLE));
        assertThat(visitors).hasSize(PEOPLE);

        long began = System.nanoTime();
        List<Integer> statuses = all(visitors.values().stream()
                .map(visitor -> send(put(visitor, event), TRIES))
                .toList());
        System.out.printf(
                "crowd: %d answers in %d ms, %d tried again%n",
                PEOPLE, Duration.ofNanos(System.nanoTime() - began).toMillis(), retried.get());

        assertThat(statuses).hasSize(PEOPLE).containsOnly(200);
        assertThat(event.seated()).hasSize(PLACES).doesNotHaveDuplicates();
        assertThat(event.taken()).isEqualTo(Integer.toString(PLACES));
        assertThat(event.queueNumbers())
                .as("queue numbers in the order in which answers were committed")
                .containsExactlyElementsOf(IntStream.rangeClosed(1, PEOPLE - PLACES)
                        .mapToObj(Integer::toString)
                        .toList());

        List<String> leaving = event.seated().subList(0, CANCELLING);
        List<String> next = event.waiting().subList(0, CANCELLING);
        assertThat(all(leaving.stream()
                        .map(account -> send(delete(visitors.get(account), event), TRIES))
                        .toList()))
                .containsOnly(204);

        assertThat(event.seated()).hasSize(PLACES).containsAll(next).doesNotContainAnyElementsOf(leaving);
        assertThat(event.waiting()).hasSize(PEOPLE - PLACES - CANCELLING);
        assertThat(event.promoted()).containsExactlyInAnyOrderElementsOf(next);
    }

    /** Every second one speaks to the second replica. */
    private Map<String, Visitor> enter(List<String> accounts) throws Exception {
        List<Service> services =
                replicas.all().stream().map(Replicas.Replica::service).toList();
        Map<String, Visitor> visitors = new HashMap<>();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<Visitor>> entering = IntStream.range(0, accounts.size())
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> Visitor.with(services.get(i % services.size()), accounts.get(i)), pool))
                    .toList();
            for (int i = 0; i < accounts.size(); i++) {
                visitors.put(accounts.get(i), entering.get(i).get());
            }
            return visitors;
        } finally {
            pool.shutdownNow();
        }
    }

    private static HttpRequest put(Visitor visitor, CrowdedEvent event) {
        return request(visitor, event)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(COMING))
                .build();
    }

    private static HttpRequest delete(Visitor visitor, CrowdedEvent event) {
        return request(visitor, event).DELETE().build();
    }

    private static HttpRequest.Builder request(Visitor visitor, CrowdedEvent event) {
        return HttpRequest.newBuilder(URI.create(visitor.base() + "/api/v1/occurrences/" + event.date() + "/answer"))
                .header("Authorization", "Bearer " + visitor.token());
    }

    /** Sends it, and again as a phone would where the service was too busy. */
    private CompletableFuture<Integer> send(HttpRequest request, int tries) {
        return http.sendAsync(request, BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode)
                .exceptionally(broken -> 503)
                .thenCompose(status -> {
                    if (status != 503 || tries == 1) {
                        return CompletableFuture.completedFuture(status);
                    }
                    retried.incrementAndGet();
                    return send(request, tries - 1);
                });
    }

    private static <T> List<T> all(List<CompletableFuture<T>> futures) {
        return futures.stream().map(CompletableFuture::join).toList();
    }
}
