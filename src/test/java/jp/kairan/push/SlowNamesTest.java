package jp.kairan.push;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import jp.kairan.devices.Address;
import jp.kairan.devices.AddressKind;
import jp.kairan.devices.Platform;
import jp.kairan.push.web.SenderKey;
import jp.kairan.push.web.Vapid;
import jp.kairan.testing.TestBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Name servers of strangers that never answer, and what they may hold up. */
class SlowNamesTest {
    private final CountDownLatch end = new CountDownLatch(1);
    private final Aside aside = new Aside(this::names, Clock.systemUTC());

    @AfterEach
    void letGo() {
        end.countDown();
        aside.close();
    }

    private InetAddress[] names(String host) throws UnknownHostException {
        if (host.startsWith("slow")) {
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new UnknownHostException(host);
            }
        }
        return new InetAddress[] {InetAddress.getByName("198.51.99.7")};
    }

    private CompletableFuture<Aside.Ready> prepare(String host, boolean takes) {
        return aside.prepare(host, false, takes, () -> new byte[1]);
    }

    @Test
    void aServiceThatTakesMessagesWaitsForNoStrangersNameServer() {
        IntStream.range(0, 100).forEach(i -> prepare("slow-" + i + ".example", false));

        assertThat(prepare("push.example", true))
                .succeedsWithin(Duration.ofSeconds(2))
                .satisfies(ready -> assertThat(ready.place().kind()).isEqualTo(Lookup.Kind.OPEN));
    }

    @Test
    void soManyStrangersAreAskedForAtOnceAndNoMore() {
        List<CompletableFuture<Aside.Ready>> all = IntStream.range(0, 300)
                .mapToObj(i -> prepare("slow-" + i + ".example", false))
                .toList();

        assertThat(all.get(299))
                .succeedsWithin(Duration.ofSeconds(2))
                .satisfies(ready -> assertThat(ready.place().kind()).isEqualTo(Lookup.Kind.LATER));
        assertThat(all.get(0)).isNotDone();
    }

    @Test
    void aPlaceIsGivenOutWhileItIsBeingAskedForAgain() throws Exception {
        AtomicLong now = new AtomicLong();
        CountDownLatch asked = new CountDownLatch(2);
        Lookup lookup = new Lookup(
                host -> {
                    asked.countDown();
                    return names(asked.getCount() == 0 ? "slow.example" : host);
                },
                task -> new Thread(task).start(),
                Runnable::run,
                now::get);
        lookup.find("push.example", true).get(2, SECONDS);
        now.addAndGet(Duration.ofMinutes(2).toNanos());

        Lookup.Place given = lookup.find("push.example", true).get(2, SECONDS);

        assertThat(given.kind()).isEqualTo(Lookup.Kind.OPEN);
        assertThat(asked.await(2, SECONDS)).isTrue();
        assertThat(lookup.find("push.example", true)).isCompleted();
        now.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(lookup.find("push.example", true)).isNotDone();
    }

    @Test
    void triesThatDieWhileLookingUpAreNoSilenceOfTheService() {
        Vertx vertx = Vertx.vertx();
        PushServices services = new PushServices(new Counts(new SimpleMeterRegistry()));
        Vapid vapid = new Vapid(SenderKey.from(new byte[32]), "mailto:kairan@city.example", Clock.systemUTC());
        WebWire wire = new WebWire(vertx, new WebTarget(vapid, services, 50, 2, Duration.ofMillis(1), null), aside);
        List<Verdict> verdicts = new CopyOnWriteArrayList<>();
        TestBrowser browser = TestBrowser.at("https://slow.example");
        Address to = new Address(1, AddressKind.WEB_PUSH, browser.endpoint(), Platform.WEB, "ja", null);
        WebMessage message = new WebMessage(new byte[1], Duration.ofHours(1), "normal", "topic");

        vertx.runOnContext(
                now -> IntStream.range(0, 2 * PushServices.ENOUGH).forEach(i -> wire.send(to, message, verdicts::add)));
        await().untilAsserted(() -> {
            vertx.runOnContext(now -> wire.sweep());
            assertThat(verdicts).hasSize(2 * PushServices.ENOUGH);
        });

        assertThat(verdicts).containsOnly(Verdict.AGAIN);
        assertThat(services.against("https://slow.example")).isNull();
        vertx.close();
    }
}
