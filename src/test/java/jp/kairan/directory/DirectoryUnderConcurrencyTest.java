package jp.kairan.directory;

import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

@KairanTest
class DirectoryUnderConcurrencyTest {
    @Inject
    TestCity city;

    @Inject
    Clock clock;

    private AccountId admin;

    @BeforeEach
    void settle() {
        admin = city.officer(city.city(), Role.CITY_ADMIN);
    }

    @RepeatedTest(3)
    void ofManyHeadsAppointedAtOnceOneIs() throws Exception {
        var association = city.association(1, 0).place();
        LocalDate today = LocalDate.now(clock);
        String url = "/api/v1/units/" + association.id() + "/offices";
        List<Callable<Integer>> appointments = IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(i -> {
                    var body = Map.of("role", "HEAD", "account", city.account(), "from", today.plusDays(i));
                    return () -> as(admin).body(body).post(url).statusCode();
                })
                .toList();
        List<Integer> statuses = atOnce(appointments);
        assertThat(statuses).containsOnlyOnce(201);
        assertThat(statuses.stream().filter(s -> s == 409)).hasSize(5);
    }

    @RepeatedTest(3)
    void anOrderIsOneOfThoseThatWereSetAndNeverAMixture() throws Exception {
        var place = city.association(1, 5);
        String url = "/api/v1/units/" + place.groups().get(0).id();
        List<List<String>> orders = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            List<String> order = new ArrayList<>(
                    place.houses().stream().map(h -> h.id().toString()).toList());
            Collections.rotate(order, i);
            orders.add(order);
        }
        List<Callable<Integer>> calls = orders.stream()
                .<Callable<Integer>>map(order -> () -> as(admin)
                        .body(Map.of("households", order))
                        .put(url + "/walking-order")
                        .statusCode())
                .toList();
        assertThat(atOnce(calls)).containsOnly(204);
        List<String> found = as(admin).get(url + "/households").path("items.id");
        assertThat(orders).contains(found);
    }

    @RepeatedTest(3)
    void anOrderSetWhileAHouseMovesAwayHasNoHouseThatIsNotThere() throws Exception {
        var place = city.association(2, 3);
        String group = "/api/v1/units/" + place.groups().get(0).id();
        List<String> order = place.housesOf(place.groups().get(0)).stream()
                .map(h -> h.id().toString())
                .toList();
        List<Integer> statuses = atOnce(List.of(
                () -> as(admin)
                        .body(Map.of("households", order))
                        .put(group + "/walking-order")
                        .statusCode(),
                () -> as(admin)
                        .body(Map.of("unit", place.groups().get(1).id()))
                        .patch("/api/v1/households/" + order.get(0))
                        .statusCode()));
        assertThat(statuses.get(0)).isIn(204, 409);
        assertThat(statuses.get(1)).isEqualTo(200);
        List<String> moved = as(admin)
                .get("/api/v1/units/" + place.groups().get(1).id() + "/households")
                .path("items.findAll { it.walkNo != null }.id");
        assertThat(moved).isEmpty();
    }

    @RepeatedTest(5)
    void noHouseholdArrivesAtAUnitThatIsBeingClosed() throws Exception {
        var group = city.unit(city.association(0, 0).place(), UnitKind.GROUP, "1班");
        String url = "/api/v1/units/" + group.id();
        List<Integer> statuses = atOnce(List.of(
                () -> as(admin)
                        .body(DirectoryCalls.household())
                        .post(url + "/households")
                        .statusCode(),
                () -> as(admin).post(url + "/closure").statusCode()));
        assertThat(statuses).isIn(List.of(201, 409), List.of(409, 200));
        boolean closed = as(admin).get(url).path("closedOn") != null;
        List<String> households = as(admin).get(url + "/households").path("items.id");
        assertThat(households).hasSize(closed ? 0 : 1);
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            CyclicBarrier start = new CyclicBarrier(calls.size());
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> call : calls) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
