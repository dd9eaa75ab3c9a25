package jp.kairan.push;

import static jp.kairan.broadcasts.BroadcastCalls.send;
import static jp.kairan.broadcasts.BroadcastCalls.template;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Role;
import jp.kairan.push.PushRig.Bench;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order to evacuate at eleven in the evening, entered by an officer, to phones that are not to ring until six. */
@KairanTest
class BroadcastsInQuietHoursTest {
    @Inject
    TestCity city;

    @Inject
    PushRig rig;

    @Inject
    TestClock clock;

    private Bench bench;
    private Association asleep;
    private AccountId staff;
    private UUID phone;

    @BeforeEach
    void elevenInTheEvening() {
        bench = rig.bench();
        asleep = city.association(1, 1);
        staff = city.officer(city.city(), Role.CITY_STAFF);
        phone = city.phone(asleep.houses().get(0).anyResident(), "q-" + UUID.randomUUID());
        rig.run(
                "update unit set quiet_from = ?, quiet_to = ? where id = ?",
                LocalTime.of(21, 0),
                LocalTime.of(6, 0),
                asleep.place().id());
        ZonedDateTime now = ZonedDateTime.now(clock);
        clock.turn(Duration.between(now, now.with(LocalTime.of(23, 0))));
    }

    @AfterEach
    void close() {
        clock.reset();
        bench.close();
    }

    private NoticeId evacuation(boolean drill) {
        String id = send(
                        staff,
                        template(
                                "EVACUATION_LEVEL4",
                                Map.of("time", Instant.now(clock).toString()),
                                asleep.place().id()),
                        drill)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        rig.cut();
        return new NoticeId(
                rig.uuid("select id from notice where kind = 'BROADCAST' and subject_id = ?", UUID.fromString(id)));
    }

    @Test
    void whatIsRealRingsAtOnce() {
        NoticeId notice = evacuation(false);

        rig.carryOnce(bench.worker());

        assertThat(rig.outcomes(notice)).containsOnly(Map.entry(phone, Outcome.ACCEPTED));
        assertThat(rig.states(notice)).containsExactly("DONE");
    }

    @Test
    void aDrillWaitsForTheMorning() {
        NoticeId notice = evacuation(true);

        rig.carryOnce(bench.worker());

        assertThat(bench.fcm.counters().requests()).isZero();
        assertThat(rig.states(notice)).containsExactly("SENDING");
        rig.carry(notice, bench.worker());
        assertThat(rig.outcomes(notice)).containsOnly(Map.entry(phone, Outcome.ACCEPTED));
    }
}
