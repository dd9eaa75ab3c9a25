package jp.kairan.watch;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.watch.WatchCalls.DEVICES;
import static jp.kairan.watch.WatchCalls.forward;
import static jp.kairan.watch.WatchCalls.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.watch.WatchCalls.Thing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a gateway passes on is anybody's word until a device has signed it. */
@KairanTest
class ForwardedEventsTest {
    @Inject
    TestCity city;

    @Inject
    Sql sql;

    private AccountId head;
    private Thing lamp;
    private Thing other;

    @BeforeEach
    void settle() {
        var association = city.association(1, 2);
        head = city.officer(association.place(), Role.HEAD);
        lamp = registered(head, association.houses().get(0).id(), "BULB");
        other = registered(head, association.houses().get(1).id(), "BULB");
    }

    @Test
    void aSecretThatCannotBeOpenedAnyMoreIsRefusedLikeAWrongSignatureUntilItIsReplaced() {
        String mine = lamp.event(1, "ON");
        String theirs = other.event(1, "ON");
        seal(lamp, "00".repeat(60));

        lamp.send(mine).then().statusCode(401).body("type", containsString("watch-signature-refused"));
        forward(List.of(piece(lamp, mine), piece(other, theirs)))
                .then()
                .statusCode(200)
                .body("items[0].problem", equalTo("watch-signature-refused"))
                .body("items[1].received.results[0].outcome", equalTo("TAKEN"));

        String secret = as(head).post(DEVICES + "/" + lamp.id() + "/rotation").path("secret");
        assertThat(new Thing(lamp.id(), secret).say(1, "ON")).isEqualTo("TAKEN");
    }

    @Test
    void ofOneDeviceNoMoreThanTwentyPiecesAreHeardAtATime() {
        List<Map<String, String>> pieces = new ArrayList<>();
        for (int i = 1; i <= 25; i++) {
            pieces.add(Map.of("body", lamp.event(i, "ON"), "signature", "v1=" + "0".repeat(64)));
        }
        String theirs = other.event(1, "ON");
        pieces.add(piece(other, theirs));

        var answer = forward(pieces).then().statusCode(200).extract();

        List<String> problems = answer.path("items.problem");
        assertThat(problems.subList(0, 20)).containsOnly("watch-signature-refused");
        assertThat(problems.subList(20, 25)).containsOnly("too-many-requests");
        assertThat(answer.<String>path("items[25].received.results[0].outcome")).isEqualTo("TAKEN");
    }

    @Test
    void howeverManyPiecesThereAreDevicesAreLookedUpOnce() {
        Looked looked = new Looked();
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        Reception reception = new Reception(json, looked, null, null, null, new Shipped());
        Forwarded forwarded = new Forwarded(IntStream.range(0, 100)
                .mapToObj(i -> new Thing(UUID.randomUUID().toString(), "").event(1, "ON"))
                .map(body -> new Forwarded.Piece(body, "v1=00"))
                .toList());

        Forwarded.Answer answer = reception.takeAll(forwarded);

        assertThat(answer.items())
                .hasSize(100)
                .allSatisfy(each -> assertThat(each.problem()).isEqualTo("watch-signature-refused"));
        assertThat(looked.times).isEqualTo(1);
    }

    @Transactional
    void seal(Thing thing, String digits) {
        sql.update(
                "update watch_device set secret = decode(?, 'hex') where id = ?", digits, UUID.fromString(thing.id()));
    }

    private static Map<String, String> piece(Thing thing, String body) {
        return Map.of("body", body, "signature", thing.sign(body));
    }

    /** Counts how often devices are looked for, and knows none. */
    private static final class Looked extends Devices {
        private int times;

        private Looked() {
            super(null, null, null, null, null);
        }

        @Override
        Optional<Device> find(WatchDeviceId id) {
            times++;
            return Optional.empty();
        }

        @Override
        Map<WatchDeviceId, Device> find(Collection<WatchDeviceId> ids) {
            times++;
            return Map.of();
        }
    }

    /** The settings as shipped. */
    private record Shipped() implements WatchConfig {
        @Override
        public int requestsPerMinute() {
            return 60;
        }

        @Override
        public Duration takeWithin() {
            return Duration.ofMinutes(30);
        }

        @Override
        public Duration silentAfter() {
            return Duration.ofHours(2);
        }

        @Override
        public Duration keep() {
            return Duration.ofDays(90);
        }
    }
}
