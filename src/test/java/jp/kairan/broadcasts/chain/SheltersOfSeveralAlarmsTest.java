package jp.kairan.broadcasts.chain;

import static jp.kairan.shelters.ShelterCalls.say;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.ShelterId;
import jp.kairan.broadcasts.chain.Keys.Kept;
import jp.kairan.shelters.Crowding;
import jp.kairan.shelters.ShelterState;
import jp.kairan.shelters.ShelterStatus;
import jp.kairan.shelters.Shelters;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@KairanTest
class SheltersOfSeveralAlarmsTest {
    @Inject
    Keys keys;

    @Inject
    Shelters shelters;

    private Kept kept;

    @BeforeEach
    void aShelter() {
        kept = keys.kept();
    }

    @AfterEach
    void tidy() {
        keys.tidy();
    }

    private String alarm(boolean drill, String... named) {
        return keys.call(kept.staff(), Map.of("shelters", List.of(named), "drill", drill))
                .then()
                .statusCode(201)
                .extract()
                .path("alarm");
    }

    private String alarmOf(String call) {
        return keys.read(kept.staff(), call).extract().path("alarm");
    }

    private int callOff(String alarm) {
        return as(kept.staff())
                .post("/api/v1/shelter-alarms/" + alarm + "/cancellation")
                .statusCode();
    }

    private void runs(String call, String alarm) {
        keys.read(kept.holder(), call).body("state", equalTo("ASKING")).body("alarm", equalTo(alarm));
        keys.shown(kept.shelter()).body("expectedSince", notNullValue());
        assertThat(keys.notice("SHELTER_CALL", call)).containsEntry("withdrawn", "false");
    }

    private void isOver(String call) {
        keys.read(kept.holder(), call).body("state", equalTo("CALLED_OFF"));
        keys.shown(kept.shelter()).body("expectedSince", nullValue());
        assertThat(keys.notice("SHELTER_CALL", call)).containsEntry("withdrawn", "true");
    }

    @Test
    void aCallRunsOnForTheAlarmThatIsLeft() {
        String call = keys.called(kept, false);
        String first = alarmOf(call);
        String second = alarm(false, kept.shelter());

        assertThat(callOff(first)).isLessThan(300);
        runs(call, second);
        assertThat(callOff(first)).isLessThan(300);
        runs(call, second);
        assertThat(keys.happenings(call)).containsExactly("ASKED", "ASKED");

        assertThat(callOff(second)).isLessThan(300);
        isOver(call);
    }

    @Test
    void theAlarmThatFoundTheShelterCalledMayGoFirst() {
        String call = keys.called(kept, false);
        String first = alarmOf(call);
        String second = alarm(false, kept.shelter());

        assertThat(callOff(second)).isLessThan(300);
        runs(call, first);
        assertThat(callOff(first)).isLessThan(300);
        isOver(call);
    }

    @Test
    void aDrillKeepsNoRealCallRunning() {
        String call = keys.called(kept, false);
        String drill = alarm(true, kept.shelter());
        alarm(true, kept.shelter());

        assertThat(callOff(alarmOf(call))).isLessThan(300);
        isOver(call);
        assertThat(callOff(drill)).isLessThan(300);
    }

    @Test
    void whoeverCallsOffOneCallMeansTheShelterAndNotTheAlarm() {
        String call = keys.called(kept, false);
        alarm(false, kept.shelter());

        as(kept.staff())
                .post("/api/v1/shelter-calls/" + call + "/cancellation")
                .then()
                .statusCode(lessThan(300));

        isOver(call);
    }

    @Test
    void onceTheShelterIsOpenNobodyWaitsForItAnyMore() {
        keys.called(kept, false);
        alarm(false, kept.shelter());
        say(kept.staff(), kept.shelter(), Map.of("state", "OPEN"));
        say(kept.staff(), kept.shelter(), Map.of("state", "NOT_OPEN"));

        String later = keys.called(kept, false);
        assertThat(callOff(alarmOf(later))).isLessThan(300);

        isOver(later);
    }

    @Test
    void theCityHearsUnderTheAlarmThatIsLeftThatNobodyComes() {
        AccountId staff = kept.staff();
        String shelter = keys.shelter(staff);
        String call = keys.called(new Kept(staff, shelter, staff, staff, staff), false);
        String first = alarmOf(call);
        String second = alarm(false, shelter);
        assertThat(keys.notice("SHELTER_CALL_CITY", first)).isNotEmpty();
        assertThat(keys.notice("SHELTER_CALL_CITY", second)).isEmpty();

        assertThat(callOff(first)).isLessThan(300);

        assertThat(keys.notice("SHELTER_CALL_CITY", second)).containsEntry("withdrawn", "false");
        keys.read(staff, call).body("step", equalTo("CITY")).body("state", equalTo("ASKING"));
    }

    @RepeatedTest(5)
    void allAlarmsCalledOffAtOnceLeaveNoCall() throws Exception {
        String call = keys.called(kept, false);
        String first = alarmOf(call);
        String second = alarm(false, kept.shelter());
        String third = alarm(false, kept.shelter());

        assertThat(AtOnce.<Integer>all(List.of(() -> callOff(first), () -> callOff(third), () -> callOff(second))))
                .allMatch(status -> status < 300);

        isOver(call);
        assertThat(keys.happenings(call)).containsOnlyOnce("CALLED_OFF");
    }

    @RepeatedTest(5)
    void anOpeningAndACallThatPassesOnAtOnceEndInAnOpenShelter() throws Exception {
        String call = keys.called(kept, false);
        String first = alarmOf(call);
        alarm(false, kept.shelter());

        assertThat(AtOnce.<Integer>all(List.of(
                        () -> callOff(first),
                        () -> keys.opens(kept.holder(), call).statusCode())))
                .allMatch(status -> status < 300);

        keys.read(kept.holder(), call).body("state", equalTo("OPENED"));
        keys.shown(kept.shelter()).body("status.state", equalTo("OPEN")).body("expectedSince", nullValue());
    }

    @RepeatedTest(2)
    void twoEntriesOverTheSameAlarmsDoNotBlockEachOtherForGood() throws Exception {
        List<String> four = List.of(
                kept.shelter(), keys.shelter(kept.staff()), keys.shelter(kept.staff()), keys.shelter(kept.staff()));
        alarm(false, four.get(0), four.get(3));
        alarm(false, four.get(1), four.get(2));
        CountDownLatch halfWay = new CountDownLatch(2);

        assertThat(AtOnce.<Boolean>all(List.of(
                        () -> opened(four.get(0), four.get(1), halfWay),
                        () -> opened(four.get(2), four.get(3), halfWay))))
                .containsOnly(true);

        four.forEach(shelter -> keys.shown(shelter).body("expectedSince", nullValue()));
    }

    private boolean opened(String one, String other, CountDownLatch halfWay) {
        return QuarkusTransaction.requiringNew().call(() -> {
            open(one);
            halfWay.countDown();
            // runs out where one has to wait for the other from the beginning, as it should
            halfWay.await(500, TimeUnit.MILLISECONDS);
            open(other);
            return true;
        });
    }

    private void open(String shelter) {
        shelters.say(
                Actor.SYSTEM,
                new ShelterId(UUID.fromString(shelter)),
                new ShelterStatus(ShelterState.OPEN, Crowding.UNKNOWN, null, List.of(), "", null));
    }
}
