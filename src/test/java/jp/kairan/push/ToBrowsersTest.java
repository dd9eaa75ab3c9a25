package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.kairan.access.NoticeId;
import jp.kairan.localfcm.Rule;
import jp.kairan.push.PushRig.Bench;
import jp.kairan.push.PushRig.Draft;
import jp.kairan.push.web.SenderKey;
import jp.kairan.push.web.Vapid;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestBrowser;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestPushService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KairanTest
class ToBrowsersTest {
    private static final String ORIGIN = "https://push.example";

    @Inject
    TestCity city;

    @Inject
    PushRig rig;

    private final TestPushService service = new TestPushService();
    private final TestBrowser browser = TestBrowser.at(ORIGIN);
    private final SenderKey key = SenderKey.from(new byte[32]);
    private Bench bench;
    private Association association;
    private UUID device;

    @BeforeEach
    void oneBrowser() {
        bench = rig.bench();
        association = city.association(1, 2);
        device = browser(browser);
    }

    @AfterEach
    void close() {
        bench.close();
        service.close();
    }

    private UUID browser(TestBrowser at) {
        return city.browser(association.houses().get(0).anyResident(), at);
    }

    private WebTarget target() {
        return target(service.url());
    }

    private WebTarget target(URI gateway) {
        return new WebTarget(
                new Vapid(key, "mailto:kairan@city.example", Clock.systemUTC()),
                new PushServices(new Counts(new SimpleMeterRegistry())),
                50,
                2,
                Duration.ofSeconds(1),
                gateway);
    }

    private NoticeId publish() {
        return rig.publish(Draft.toEveryone(association.place().id()));
    }

    @Test
    void aBrowserGetsWhatItCanOpenAndNobodyElse() throws Exception {
        NoticeId notice = publish();
        rig.carry(notice, bench.webWorker(target()));

        assertThat(rig.outcomes(notice)).containsExactly(Map.entry(device, Outcome.ACCEPTED));
        assertThat(service.sentTo(browser)).singleElement().satisfies(sent -> {
            assertThat(sent.version()).isEqualTo(HttpVersion.HTTP_2);
            assertThat(sent.authority()).isEqualTo("push.example");
            assertThat(sent.headers())
                    .containsEntry("content-encoding", "aes128gcm")
                    .containsEntry("urgency", "normal")
                    .containsEntry("topic", notice.toString().replace("-", ""));
            assertThat(Long.parseLong(sent.headers().get("ttl"))).isBetween(250_000L, 259_200L);
            assertThat(sent.headers().get("authorization")).endsWith(", k=" + key.publicKey());
            JsonNode said = new ObjectMapper().readTree(browser.open(sent.body()));
            assertThat(said.at("/notification/title").asText()).isEqualTo("清掃のお知らせ");
            assertThat(said.at("/notification/body").asText()).contains("アプリを開いて");
            assertThat(said.at("/notification/tag").asText())
                    .isEqualTo(sent.headers().get("topic"));
            assertThat(said.at("/data/noticeId").asText()).isEqualTo(notice.toString());
            assertThat(said.at("/data/kind").asText()).isEqualTo(PushRig.KIND);
            assertThat(said.at("/data/subjectId").asText()).isEqualTo(notice.toString());
            assertThat(said.at("/data/cause").asText()).isEqualTo("PUBLICATION");
            assertThat(said.at("/data/urgency").asText()).isEqualTo("normal");
        });
    }

    @Test
    void anEmergencyMayWakeAPhoneThatSavesItsBattery() {
        NoticeId notice = rig.publish(Draft.toEveryone(association.place().id()).emergency());
        rig.carry(notice, bench.webWorker(target()));

        assertThat(service.sentTo(browser))
                .singleElement()
                .satisfies(sent -> assertThat(sent.headers()).containsEntry("urgency", "high"));
    }

    @Test
    void phonesAndBrowsersAreOfOneRunAndItsSumsAreRight() {
        UUID phone = city.phone(association.houses().get(0).anyResident(), "phone-" + UUID.randomUUID());
        String dead = "dead-" + UUID.randomUUID();
        UUID deadPhone = city.phone(association.houses().get(1).anyResident(), dead);
        TestBrowser gone = TestBrowser.at(ORIGIN);
        UUID goneDevice = browser(gone);
        bench.behave(Rule.of(dead, jp.kairan.localfcm.Outcome.UNREGISTERED));
        service.answer(gone, 410);

        NoticeId notice = publish();
        rig.carry(notice, bench.worker(target()));

        assertThat(rig.outcomes(notice))
                .containsOnly(
                        Map.entry(device, Outcome.ACCEPTED),
                        Map.entry(phone, Outcome.ACCEPTED),
                        Map.entry(deadPhone, Outcome.UNREGISTERED),
                        Map.entry(goneDevice, Outcome.UNREGISTERED));
        assertThat(rig.number("select targets from push_run where notice_id = ?", notice))
                .isEqualTo(4);
        assertThat(rig.number(
                        "select sum(c.counts[2] + c.counts[3]) from push_chunk c join push_run r on r.id = c.run_id where r.notice_id = ?",
                        notice))
                .isEqualTo(4);
        assertThat(rig.states(notice)).containsExactly("DONE");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void anEndpointThatIsGoneIsRetired(int status) {
        service.answer(browser, status);

        NoticeId notice = publish();
        rig.carry(notice, bench.webWorker(target()));

        assertThat(rig.outcomes(notice)).containsEntry(device, Outcome.UNREGISTERED);
        assertThat(rig.addressState(device)).isEqualTo("RETIRED");
        assertThat(service.sentTo(browser)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 301})
    void aMessageThatIsRefusedStopsNoRunAndTheAddressIsKept(int status) {
        TestBrowser other = TestBrowser.at("https://other.example");
        UUID otherDevice = browser(other);
        service.answer(browser, status);

        NoticeId notice = publish();
        rig.carry(notice, bench.webWorker(target()));

        assertThat(rig.outcomes(notice))
                .containsEntry(device, Outcome.REFUSED)
                .containsEntry(otherDevice, Outcome.ACCEPTED);
        assertThat(rig.addressState(device)).isEqualTo("ACTIVE");
        assertThat(rig.states(notice)).containsExactly("DONE");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429, 0})
    void whatFailedForNobodysFaultIsRepeatedUntilItIsAccepted(int status) {
        service.answer(browser, status, "1", 1);

        NoticeId notice = publish();
        rig.carry(notice, bench.webWorker(target()));

        assertThat(rig.outcomes(notice)).containsEntry(device, Outcome.ACCEPTED);
        assertThat(service.sentTo(browser)).hasSize(2);
        assertThat(rig.addressState(device)).isEqualTo("ACTIVE");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aServiceThatAsksForTimeIsGivenIt(int status) {
        service.answer(browser, status, "120", 1);

        NoticeId notice = publish();
        rig.carryOnce(bench.webWorker(target()));

        assertThat(rig.number("""
                select count(*) from push_chunk c join push_run r on r.id = c.run_id
                 where r.notice_id = ? and c.state = 'WAITING' and c.attempt = 1
                   and c.due_at between now() + interval '100 seconds' and now() + interval '190 seconds'""", notice)).isEqualTo(1);
    }

    @Test
    void aServiceThatHasNeverTakenOurKeyIsLeftAloneAndTheAddressIsKept() {
        service.answer(browser, 403);
        UUID second = browser(TestBrowser.at(ORIGIN));

        NoticeId notice = publish();
        rig.carryOnce(bench.webWorker(target()));

        assertThat(rig.outcomes(notice).get(device)).isEqualTo(Outcome.WAITING);
        assertThat(rig.addressState(device)).isEqualTo("ACTIVE");
        assertThat(rig.addressState(second)).isEqualTo("ACTIVE");
    }

    @Test
    void aSubscriptionUnderAnotherKeyIsPutAsideWhereTheServiceTakesOurs() {
        WebTarget target = target();
        NoticeId first = publish();
        rig.carry(first, bench.webWorker(target));
        service.answer(browser, 403);

        NoticeId second = publish();
        rig.carry(second, bench.webWorker(target));

        assertThat(rig.outcomes(second)).containsEntry(device, Outcome.SENDER_MISMATCH);
        assertThat(rig.addressState(device)).isEqualTo("QUARANTINED");
    }

    @Test
    void aServiceThatSuddenlyTakesNobodysMessagesLosesNoMoreThanAHandfulOfAddresses() {
        WebTarget target = target();
        rig.carry(publish(), bench.webWorker(target));
        TestBrowser[] many =
                IntStream.range(0, 30).mapToObj(i -> TestBrowser.at(ORIGIN)).toArray(TestBrowser[]::new);
        Arrays.stream(many).forEach(each -> {
            browser(each);
            service.answer(each, 403);
        });
        service.answer(browser, 403);

        NoticeId notice = publish();
        rig.carryOnce(bench.webWorker(target));

        assertThat(rig.outcomes(notice).values().stream().filter(Outcome.SENDER_MISMATCH::equals))
                .hasSizeLessThan(PushServices.ENOUGH);
        assertThat(rig.outcomes(notice).values().stream().filter(Outcome.WAITING::equals))
                .hasSizeGreaterThan(31 - PushServices.ENOUGH);
    }

    @Test
    void aKeyThatIsNoneIsFinal() {
        rig.run(
                "update device set address_keys = jsonb_build_object('p256dh', ?::text, 'auth', ?::text) where id = ?",
                "B" + "A".repeat(86),
                browser.auth(),
                device);

        NoticeId notice = publish();
        rig.carry(notice, bench.webWorker(target()));

        assertThat(rig.outcomes(notice)).containsEntry(device, Outcome.INVALID_TOKEN);
        assertThat(rig.addressState(device)).isEqualTo("RETIRED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1",
                "https://localhost",
                "https://10.0.0.1",
                "https://169.254.169.254",
                "https://[::1]",
                "https://192.168.1.1"
            })
    void aNameThatLeadsIntoANetworkOfOurOwnIsNotCalled(String origin) {
        TestBrowser inside = TestBrowser.at(origin + ":" + service.url().getPort());
        UUID insideDevice = browser(inside);
        service.answer(browser, 201);

        NoticeId notice = publish();
        rig.run("update device set address_state = 'RETIRED' where id = ?", device);
        rig.carry(notice, bench.webWorker(target(null)));

        assertThat(rig.outcomes(notice)).containsEntry(insideDevice, Outcome.REFUSED);
        assertThat(service.connections()).isZero();
        assertThat(rig.addressState(insideDevice)).isEqualTo("ACTIVE");
    }

    @Test
    void phonesWaitInACityWithoutFirebaseAndBrowsersDoNot() {
        UUID phone = city.phone(association.houses().get(1).anyResident(), "waits-" + UUID.randomUUID());

        NoticeId notice = publish();
        rig.carryOnce(bench.webWorker(target()));

        assertThat(rig.outcomes(notice)).containsEntry(device, Outcome.ACCEPTED).containsEntry(phone, Outcome.WAITING);
    }

    @Test
    void aPauseOfFcmHoldsNoBrowserUp() {
        UUID phone = city.phone(association.houses().get(1).anyResident(), "held-" + UUID.randomUUID());
        NoticeId notice = publish();
        rig.run("insert into push_pause (scope, until, reason) values ('ALL', now() + interval '1 hour', 'QUOTA')");

        rig.carryOnce(bench.worker(target()));
        rig.endPauses();

        assertThat(rig.outcomes(notice)).containsEntry(device, Outcome.ACCEPTED).containsEntry(phone, Outcome.WAITING);
    }

    @Test
    void aHundredBrowsersShareAFewConnections() {
        IntStream.range(0, 100).forEach(i -> browser(TestBrowser.at(ORIGIN)));

        NoticeId notice = publish();
        rig.carry(notice, bench.webWorker(target()));

        assertThat(rig.outcomes(notice)).hasSize(101);
        assertThat(rig.outcomes(notice).values()).containsOnly(Outcome.ACCEPTED);
        assertThat(service.connections()).isBetween(1, 2);
    }
}
