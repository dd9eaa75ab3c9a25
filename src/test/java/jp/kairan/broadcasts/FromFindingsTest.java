package jp.kairan.broadcasts;

import static jp.kairan.broadcasts.BroadcastCalls.desk;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.kairan.access.AccountId;
import jp.kairan.access.FindingId;
import jp.kairan.access.Role;
import jp.kairan.hazards.Answer;
import jp.kairan.hazards.Finding;
import jp.kairan.hazards.Mode;
import jp.kairan.hazards.Trigger;
import jp.kairan.hazards.Turn;
import jp.kairan.hazards.jma.Hazard;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What would go to the whole city is undone at the end of each test, because other tests have their readers there. */
@KairanTest
class FromFindingsTest {
    @Inject
    TestCity city;

    @Inject
    FromFindings findings;

    @Inject
    BroadcastRepository broadcasts;

    @Inject
    MessageRepository messages;

    @Inject
    Broadcasts writing;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private AccountId staff;

    @BeforeEach
    void anOfficer() {
        staff = city.officer(city.city(), Role.CITY_STAFF);
    }

    private Finding quake(Mode mode, FindingId id, String strength) {
        Instant now = Instant.now(clock);
        return new Finding(
                id, Answer.BROADCAST, mode, Trigger.INTENSITY, null, "EARTHQUAKE", strength, now.minusSeconds(90), now);
    }

    private void hear(Finding finding, Turn turn) {
        QuarkusTransaction.requiringNew().run(() -> findings.heard(finding, turn));
    }

    private Optional<String> broadcast(FindingId finding) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.one(
                        "select id from broadcast where finding_id = ?",
                        row -> row.uuid("id").toString(),
                        finding));
    }

    /** What holds at the end of a transaction that is then undone. */
    private static <T> T undone(Supplier<T> work) {
        QuarkusTransaction.begin();
        try {
            return work.get();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void whatARuleProposesWaitsForAnyOneOfficer() {
        FindingId id = FindingId.next();
        hear(quake(Mode.PROPOSE, id, "5+"), Turn.RAISED);

        String broadcast = broadcast(id).orElseThrow();
        assertThat(desk(staff, broadcast).getString("message.state")).isEqualTo("SUBMITTED");
        assertThat(desk(staff, broadcast).getBoolean("message.approvable")).isTrue();
        assertThat(desk(staff, broadcast).getString("message.words.ja.body")).contains("5強");
        as(staff).delete("/api/v1/broadcasts/" + broadcast + "/draft").then().statusCode(204);
    }

    @Test
    void hearingTheSameTwiceIsOneProposal() {
        FindingId id = FindingId.next();
        hear(quake(Mode.PROPOSE, id, "5-"), Turn.RAISED);
        hear(quake(Mode.PROPOSE, id, "5-"), Turn.RAISED);

        String broadcast = broadcast(id).orElseThrow();
        assertThat(desk(staff, broadcast).getInt("message.no")).isEqualTo(1);
        as(staff).delete("/api/v1/broadcasts/" + broadcast + "/draft").then().statusCode(204);
    }

    @Test
    void aStrongerReportRewritesWhatWaits() {
        FindingId id = FindingId.next();
        hear(quake(Mode.PROPOSE, id, "5-"), Turn.RAISED);
        hear(quake(Mode.PROPOSE, id, "6-"), Turn.STRONGER);

        String broadcast = broadcast(id).orElseThrow();
        assertThat(desk(staff, broadcast).getString("message.state")).isEqualTo("SUBMITTED");
        assertThat(desk(staff, broadcast).getString("message.words.ja.body")).contains("6弱");
        as(staff).delete("/api/v1/broadcasts/" + broadcast + "/draft").then().statusCode(204);
    }

    @Test
    void whatTheAgencyTakesBackIsNoLongerProposed() {
        FindingId id = FindingId.next();
        hear(quake(Mode.PROPOSE, id, "5-"), Turn.RAISED);
        hear(quake(Mode.PROPOSE, id, "5-"), Turn.RETRACTED);

        assertThat(broadcast(id)).isEmpty();
    }

    @Test
    void aRuleOfTwoPersonsSendsByItselfAndTakesBackByItself() {
        FindingId id = FindingId.next();
        Map<String, String> states = undone(() -> {
            findings.heard(quake(Mode.AUTOMATIC, id, "5+"), Turn.RAISED);
            String raised = broadcasts.lock(id).orElseThrow().state().name();
            findings.heard(quake(Mode.AUTOMATIC, id, "6+"), Turn.STRONGER);
            String updated = messages.last(broadcasts.lock(id).orElseThrow().id())
                    .orElseThrow()
                    .step()
                    .name();
            findings.heard(quake(Mode.AUTOMATIC, id, "6+"), Turn.RETRACTED);
            return Map.of(
                    "raised", raised,
                    "updated", updated,
                    "end", broadcasts.lock(id).orElseThrow().state().name());
        });

        assertThat(states).isEqualTo(Map.of("raised", "RUNNING", "updated", "UPDATE", "end", "RETRACTED"));
    }

    @Test
    void whatAnOfficerLetOutOnlyAnOfficerTakesBack() {
        FindingId id = FindingId.next();
        List<String> after = undone(() -> {
            findings.heard(quake(Mode.AUTOMATIC, id, "5+"), Turn.RAISED);
            findings.heard(quake(Mode.PROPOSE, id, "5+"), Turn.RETRACTED);
            Broadcast broadcast = broadcasts.lock(id).orElseThrow();
            return List.of(
                    broadcast.state().name(),
                    sql.one(
                                    "select title from notice where kind = 'BROADCAST_DESK' and subject_id = ?",
                                    row -> row.text("title"),
                                    broadcast.id())
                            .orElseThrow());
        });

        assertThat(after.get(0)).isEqualTo("RUNNING");
        assertThat(after.get(1)).contains("取り消し");
    }

    @Test
    void aReleasedWarningProposesTheAllClear() {
        FindingId id = FindingId.next();
        String step = undone(() -> {
            findings.heard(quake(Mode.AUTOMATIC, id, "5+"), Turn.RAISED);
            findings.heard(quake(Mode.PROPOSE, id, "5+"), Turn.ENDED);
            Message open =
                    messages.requireOpen(broadcasts.lock(id).orElseThrow().id());
            return open.step() + " " + open.state();
        });

        assertThat(step).isEqualTo("ALL_CLEAR SUBMITTED");
    }

    @Test
    void whatGetsWorseIsSaidInTheWordsOfWhatItIs() {
        FindingId id = FindingId.next();
        hear(evacuation(id, Hazard.RAIN, "DANGER_WARNING"), Turn.RAISED);
        String broadcast = broadcast(id).orElseThrow();
        assertThat(desk(staff, broadcast).getInt("message.weight.level")).isEqualTo(4);

        hear(evacuation(id, Hazard.RAIN, "EMERGENCY_WARNING"), Turn.STRONGER);

        assertThat(desk(staff, broadcast).getInt("message.weight.level")).isEqualTo(5);
        as(staff).delete("/api/v1/broadcasts/" + broadcast + "/draft").then().statusCode(204);
    }

    private Message officersAllClear(FindingId id) {
        Broadcast broadcast = broadcasts.lock(id).orElseThrow();
        writing.follow(jp.kairan.access.Actor.SYSTEM, broadcast.id(), Step.ALL_CLEAR, null);
        Message open = messages.requireOpen(broadcast.id());
        open.submit(staff.value(), Instant.now(clock));
        return open;
    }

    @Test
    void whatAnOfficerIsWritingStaysAndWhatIsWorseGoesOutBeforeIt() {
        FindingId id = FindingId.next();
        List<String> after = undone(() -> {
            findings.heard(quake(Mode.AUTOMATIC, id, "5-"), Turn.RAISED);
            Message open = officersAllClear(id);
            findings.heard(quake(Mode.AUTOMATIC, id, "7"), Turn.STRONGER);
            Broadcast broadcast = broadcasts.lock(id).orElseThrow();
            return List.of(
                    messages.last(broadcast.id()).orElseThrow().step().name(),
                    broadcast.state().name(),
                    open.step() + " " + open.state() + " " + open.no());
        });

        assertThat(after).containsExactly("UPDATE", "RUNNING", "ALL_CLEAR SUBMITTED 3");
    }

    @Test
    void aProposalNeverTakesThePlaceOfWhatAnOfficerIsWriting() {
        FindingId id = FindingId.next();
        List<String> after = undone(() -> {
            findings.heard(quake(Mode.AUTOMATIC, id, "5-"), Turn.RAISED);
            Message open = officersAllClear(id);
            findings.heard(quake(Mode.PROPOSE, id, "7"), Turn.STRONGER);
            findings.heard(quake(Mode.PROPOSE, id, "7"), Turn.RETRACTED);
            Broadcast broadcast = broadcasts.lock(id).orElseThrow();
            return List.of(broadcast.state().name(), open.step() + " " + open.state() + " " + open.no());
        });

        assertThat(after).containsExactly("RUNNING", "ALL_CLEAR SUBMITTED 2");
    }

    @Test
    void whereOfficersHaveSpokenARuleEndsNothingByItself() {
        FindingId id = FindingId.next();
        String open = undone(() -> {
            findings.heard(quake(Mode.PROPOSE, id, "5-"), Turn.RAISED);
            Broadcast broadcast = broadcasts.lock(id).orElseThrow();
            Message first = messages.requireOpen(broadcast.id());
            first.approve(staff, Instant.now(clock));
            broadcast.sent(Step.FIRST, Instant.now(clock));
            messages.flush();
            findings.heard(quake(Mode.AUTOMATIC, id, "5-"), Turn.ENDED);
            Message proposed = messages.requireOpen(broadcast.id());
            return proposed.step() + " " + proposed.state();
        });

        assertThat(open).isEqualTo("ALL_CLEAR SUBMITTED");
    }

    @Test
    void anEmergencyThatIsNoLevelIsNotSaidToBeOne() {
        FindingId id = FindingId.next();
        hear(evacuation(id, Hazard.SNOW, "EMERGENCY_WARNING"), Turn.RAISED);

        String broadcast = broadcast(id).orElseThrow();
        assertThat(desk(staff, broadcast).getInt("message.weight.level")).isEqualTo(4);
        as(staff).delete("/api/v1/broadcasts/" + broadcast + "/draft").then().statusCode(204);
    }

    private Finding evacuation(FindingId id, Hazard hazard, String strength) {
        Instant now = Instant.now(clock);
        return new Finding(
                id, Answer.BROADCAST, Mode.PROPOSE, Trigger.WARNING, hazard, "EVACUATION_LEVEL4", strength, now, now);
    }

    @Test
    void whatIsForOtherFeaturesIsPassedOver() {
        FindingId id = FindingId.next();
        Instant now = Instant.now(clock);
        Finding check =
                new Finding(id, Answer.SAFETY_CHECK, Mode.AUTOMATIC, Trigger.INTENSITY, null, null, "7", now, now);

        hear(check, Turn.RAISED);

        assertThat(broadcast(id)).isEmpty();
    }
}
