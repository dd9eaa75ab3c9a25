package jp.kairan.hazards;

import static jp.kairan.hazards.HazardCalls.bring;
import static jp.kairan.hazards.HazardCalls.found;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.hazards.jma.Telegrams;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A telegram from the future is shown and never believed, so that it silences nothing. */
@KairanTest
class TelegramsDatedAheadTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    Archive archive;

    private AccountId staff;
    private final NewDay day = NewDay.next();

    @BeforeEach
    void settle() {
        staff = city.officer(city.city(), Role.CITY_STAFF);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void itIsKeptAndShownAndTheTrueOneIsHeardAfterIt() {
        Wire ahead = quake().cancelled(in(60 * 24 * 365));

        bring(staff, ahead).statusCode(200).body("effect", equalTo("AHEAD"));
        bring(staff, quake()).statusCode(200).body("effect", equalTo("BEGUN"));

        assertThat(found(staff, day.event()))
                .hasSize(3)
                .allSatisfy(finding -> assertThat(finding).containsEntry("stage", "RAISED"));
        Map<String, Object> older = as(staff)
                .queryParam("limit", 2)
                .get("/api/v1/telegrams")
                .then()
                .statusCode(200)
                .extract()
                .path("items[1]");
        assertThat(older).containsEntry("effect", "AHEAD").containsEntry("eventId", day.event());
    }

    @Test
    void itStaysWithoutEffectWhenItComesTwiceAndForAReplicaThatBeginsAnew() {
        Wire ahead = quake().cancelled(in(11));
        bring(staff, ahead).statusCode(200);
        bring(staff, ahead).statusCode(200).body("effect", equalTo("AHEAD"));

        Telegrams known = QuarkusTransaction.requiringNew().call(new Memory(archive, clock)::caughtUp);

        assertThat(known.prevailing().values())
                .noneMatch(telegram -> telegram.head().eventId().equals(day.event()));
    }

    @Test
    void oneThatOnlySaysItWasSentLaterIsFromTheFutureToo() {
        Wire sent = new Wire(
                "VXSE53",
                quake().text()
                        .replaceFirst("<DateTime>[^<]*<", "<DateTime>" + in(60).truncatedTo(ChronoUnit.SECONDS) + "<"));

        bring(staff, sent).statusCode(200).body("effect", equalTo("AHEAD"));
        assertThat(found(staff, day.event())).isEmpty();
    }

    @Test
    void aClockThatIsALittleWrongDoesNoHarm() {
        bring(staff, quake()).statusCode(200);
        bring(staff, quake().cancelled(in(9))).statusCode(200).body("effect", equalTo("WITHDRAWN"));
    }

    @Test
    void theTrueOneIsTakenWhenItsTimeHasCome() {
        Wire takenBack = quake().cancelled(in(30));
        bring(staff, quake()).statusCode(200);
        bring(staff, takenBack).statusCode(200).body("effect", equalTo("AHEAD"));

        clock.turn(Duration.ofMinutes(30));

        bring(staff, takenBack).statusCode(200).body("effect", equalTo("WITHDRAWN"));
        assertThat(found(staff, day.event()))
                .allSatisfy(finding -> assertThat(finding).containsEntry("stage", "RETRACTED"));
    }

    @Test
    void aDrillIsNeverBelievedAnyhowAndKeepsItsEffect() {
        bring(staff, Wire.quake(day.event(), in(60), in(65), "7").drill())
                .statusCode(200)
                .body("effect", equalTo("BEGUN"));
    }

    private Wire quake() {
        return day.quake(5, "5-");
    }

    private Instant in(int minutes) {
        return clock.instant().plus(Duration.ofMinutes(minutes));
    }
}
