package jp.kairan.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.FindingId;
import jp.kairan.access.Held;
import jp.kairan.access.IncidentId;
import jp.kairan.access.Role;
import jp.kairan.evidence.Author;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.evidence.Ledger;
import jp.kairan.evidence.NewEvidence;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;
import jp.kairan.hazards.Answer;
import jp.kairan.hazards.Finding;
import jp.kairan.hazards.Mode;
import jp.kairan.hazards.Trigger;
import jp.kairan.hazards.Turn;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What would go to the whole city is undone at the end of each test, because other tests have their readers there. */
@KairanTest
class ChecksFromFindingsTest {
    @Inject
    TestCity city;

    @Inject
    ChecksFromFindings listener;

    @Inject
    Checks checks;

    @Inject
    CheckRows rows;

    @Inject
    Incidents incidents;

    @Inject
    Ledger ledger;

    @Inject
    Asking asking;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private final FindingId id = FindingId.next();

    @BeforeEach
    void aCity() {
        city.city();
    }

    private Finding quake(Mode mode, String strength) {
        Instant now = Instant.now(clock);
        return new Finding(
                id, Answer.SAFETY_CHECK, mode, Trigger.INTENSITY, null, null, strength, now.minusSeconds(90), now);
    }

    private Actor officer() {
        var all = city.city();
        AccountId account = city.officer(all, Role.CITY_STAFF);
        return Actor.person(
                account, null, null, List.of(new Held(Role.CITY_STAFF, all.kind(), all.id(), all.path())), List.of());
    }

    private Check known() {
        return rows.of(id).orElseThrow();
    }

    private String notice(String kind, String column) {
        return sql.one(
                        "select to_jsonb(n) ->> ? as value from notice n where kind = ? and subject_id = ?",
                        row -> row.text("value"),
                        column,
                        kind,
                        known().id())
                .orElse(null);
    }

    private void undone(Runnable work) {
        QuarkusTransaction.begin();
        try {
            asking.endOthers();
            work.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void aProposalWaitsForAnOfficerWhoOpensIt() {
        undone(() -> {
            Actor officer = officer();
            listener.heard(quake(Mode.PROPOSE, "5+"), Turn.RAISED);
            listener.heard(quake(Mode.PROPOSE, "5+"), Turn.RAISED);

            assertThat(known().state()).isEqualTo(CheckState.PROPOSED);
            assertThat(known().question()).isEqualTo(Question.EARTHQUAKE);
            assertThat(notice("SAFETY_CHECK", "id")).isNull();
            assertThat(notice("SAFETY_CHECK_DESK", "urgency")).isEqualTo("EMERGENCY");
            assertThat(notice("SAFETY_CHECK_DESK", "version")).isEqualTo("1");

            checks.openProposed(officer, known().id());
            checks.openProposed(officer, known().id());

            assertThat(known().open()).isTrue();
            assertThat(known().openedBy()).isEqualTo(officer.me());
            assertThat(notice("SAFETY_CHECK", "urgency")).isEqualTo("EMERGENCY");
            Incident incident = incidents.require(known().id());
            assertThat(incident.area())
                    .extracting(Incident.Part::unit)
                    .containsExactly(city.city().id());
        });
    }

    @Test
    void aWorseReportBringsAProposalBackAndTellsTheOfficers() {
        undone(() -> {
            Actor officer = officer();
            listener.heard(quake(Mode.PROPOSE, "5-"), Turn.RAISED);
            checks.drop(officer, known().id());
            listener.heard(quake(Mode.PROPOSE, "6-"), Turn.STRONGER);
            listener.heard(quake(Mode.PROPOSE, "6-"), Turn.STRONGER);

            assertThat(known().state()).isEqualTo(CheckState.PROPOSED);
            assertThat(notice("SAFETY_CHECK_DESK", "version")).isEqualTo("2");
            listener.heard(quake(Mode.PROPOSE, "6-"), Turn.RETRACTED);
            assertThat(known().state()).isEqualTo(CheckState.DROPPED);
        });
    }

    @Test
    void aRuleThatDecidesAsksTheWholeCityFromWhenItHappened() {
        undone(() -> {
            Finding finding = quake(Mode.AUTOMATIC, "6+");
            listener.heard(finding, Turn.RAISED);

            Incident incident = incidents.require(known().id());
            assertThat(incident.since()).isCloseTo(finding.occurredAt(), within());
            assertThat(incident.drill()).isFalse();
            assertThat(known().openedBy()).isNull();
            assertThat(notice("SAFETY_CHECK", "urgency")).isEqualTo("EMERGENCY");
            assertThat(notice("SAFETY_CHECK", "version")).isEqualTo("1");

            listener.heard(finding, Turn.AGAIN);
            listener.heard(finding, Turn.WEAKER);
            listener.heard(finding, Turn.ENDED);
            assertThat(known().open()).isTrue();
            assertThat(notice("SAFETY_CHECK", "version")).isEqualTo("1");

            listener.heard(quake(Mode.AUTOMATIC, "7"), Turn.STRONGER);
            listener.heard(quake(Mode.AUTOMATIC, "7"), Turn.STRONGER);
            assertThat(notice("SAFETY_CHECK", "version")).isEqualTo("2");
            assertThat(incidents.require(known().id()).since()).isEqualTo(incident.since());
        });
    }

    private static TemporalUnitOffset within() {
        return org.assertj.core.api.Assertions.within(1, ChronoUnit.MILLIS);
    }

    @Test
    void anErrorEndsWhatNobodyHasTouchedAndNothingElse() {
        undone(() -> {
            listener.heard(quake(Mode.AUTOMATIC, "6+"), Turn.RAISED);
            listener.heard(quake(Mode.AUTOMATIC, "6+"), Turn.RETRACTED);
            assertThat(known().state()).isEqualTo(CheckState.CLOSED);
            assertThat(notice("SAFETY_CHECK", "urgency")).isEqualTo("NORMAL");
        });
        undone(() -> {
            listener.heard(quake(Mode.PROPOSE, "6+"), Turn.RAISED);
            checks.openProposed(officer(), known().id());
            listener.heard(quake(Mode.PROPOSE, "6+"), Turn.RETRACTED);
            assertThat(known().open()).isTrue();
        });
        undone(() -> {
            listener.heard(quake(Mode.AUTOMATIC, "6+"), Turn.RAISED);
            var house = city.association(1, 1).houses().get(0);
            Instant now = Instant.now(clock);
            ledger.append(List.of(NewEvidence.seen(
                    Incident.REALITY,
                    Author.account(house.anyResident(), UUID.randomUUID()),
                    house.id(),
                    null,
                    Status.HELP,
                    Source.SELF,
                    now,
                    now)));
            listener.heard(quake(Mode.AUTOMATIC, "6+"), Turn.RETRACTED);
            assertThat(known().open()).isTrue();
        });
    }

    @Test
    void whatTheCityAsksAlreadyIsNotAskedTwice() {
        undone(() -> {
            Actor officer = officer();
            Opened running = checks.open(
                    officer,
                    new NewCheck(
                            null,
                            Question.DISASTER,
                            false,
                            true,
                            List.of(city.city().id()),
                            null));
            listener.heard(quake(Mode.AUTOMATIC, "6+"), Turn.RAISED);

            assertThat(known().id()).isEqualTo(running.id());
            assertThat(notice("SAFETY_CHECK_DESK", "urgency")).isEqualTo("EMERGENCY");
            assertThat(sql.number(
                            "select count(*) from safety_check where state = 'OPEN' and lead_id = ?",
                            city.city().id()))
                    .isEqualTo(1);
        });
    }

    @Test
    void anotherQuakeDuringTheCitysCheckAsksEverybodyAgain() {
        undone(() -> {
            listener.heard(quake(Mode.AUTOMATIC, "5+"), Turn.RAISED);
            assertThat(notice("SAFETY_CHECK", "version")).isEqualTo("1");
            FindingId main = FindingId.next();
            FindingId twin = FindingId.next();

            listener.heard(later(main, "5+"), Turn.RAISED);
            listener.heard(later(main, "5+"), Turn.RAISED);
            assertThat(notice("SAFETY_CHECK", "version")).isEqualTo("2");
            listener.heard(later(twin, "5+"), Turn.RAISED);
            assertThat(notice("SAFETY_CHECK", "version"))
                    .as("another rule saw the same")
                    .isEqualTo("2");
            listener.heard(later(main, "6+"), Turn.STRONGER);
            listener.heard(later(main, "6+"), Turn.STRONGER);
            assertThat(notice("SAFETY_CHECK", "version")).isEqualTo("3");
            assertThat(notice("SAFETY_CHECK_DESK", "title")).contains("もう一度知らせました");
            assertThat(rows.of(main)).isEmpty();

            listener.heard(later(main, "6+"), Turn.ENDED);
            assertThat(notice("SAFETY_CHECK_DESK", "title")).contains("解除");
            listener.heard(quake(Mode.AUTOMATIC, "5+"), Turn.RETRACTED);
            assertThat(known().open()).as("the other was no error").isTrue();
            listener.heard(later(main, "6+"), Turn.RETRACTED);
            listener.heard(later(twin, "5+"), Turn.RETRACTED);
            assertThat(known().open()).isTrue();
            listener.heard(quake(Mode.AUTOMATIC, "5+"), Turn.RETRACTED);
            assertThat(known().state()).isEqualTo(CheckState.CLOSED);
        });
    }

    @Test
    void anotherQuakeOfARuleThatProposesIsForTheOfficers() {
        undone(() -> {
            Actor officer = officer();
            listener.heard(quake(Mode.PROPOSE, "5+"), Turn.RAISED);
            checks.openProposed(officer, known().id());

            Finding main = later(FindingId.next(), "6+");
            listener.heard(
                    new Finding(
                            main.id(),
                            main.answer(),
                            Mode.PROPOSE,
                            main.trigger(),
                            null,
                            null,
                            main.strength(),
                            main.occurredAt(),
                            main.occurredAt()),
                    Turn.RAISED);

            assertThat(notice("SAFETY_CHECK", "version")).isEqualTo("1");
            assertThat(notice("SAFETY_CHECK_DESK", "title")).contains("もう一度たずねるか");
            checks.askAgain(officer, known().id());
            assertThat(notice("SAFETY_CHECK", "version")).isEqualTo("2");
        });
    }

    @Test
    void aProposalOpenedDaysLaterCountsHalfADayAtMost() {
        undone(() -> {
            Instant longAgo = Instant.now(clock).minus(Duration.ofDays(2));
            listener.heard(
                    new Finding(
                            id,
                            Answer.SAFETY_CHECK,
                            Mode.PROPOSE,
                            Trigger.INTENSITY,
                            null,
                            null,
                            "5+",
                            longAgo,
                            longAgo),
                    Turn.RAISED);

            checks.openProposed(officer(), known().id());

            assertThat(incidents.require(known().id()).since())
                    .isAfterOrEqualTo(
                            Instant.now(clock).minus(Duration.ofHours(12)).minusSeconds(5));
        });
    }

    private Finding later(FindingId of, String strength) {
        Instant then = known().openedAt().plusNanos(1_000);
        return new Finding(
                of, Answer.SAFETY_CHECK, Mode.AUTOMATIC, Trigger.INTENSITY, null, null, strength, then, then);
    }

    @Test
    void whatANeighbourhoodBeganAfterItHappenedIsTakenToTheCity() {
        undone(() -> {
            Association place = city.association(1, 1);
            IncidentId begun = checks.open(
                            Actor.SYSTEM,
                            new NewCheck(place.place().id(), Question.EARTHQUAKE, false, true, List.of(), null))
                    .id();
            listener.heard(quake(Mode.AUTOMATIC, "6+"), Turn.RAISED);

            Check check = rows.find(begun).orElseThrow();
            Optional<Check> own = rows.of(id).filter(each -> !each.id().equals(begun));
            assertThat(own).isEmpty();
            assertThat(check.lead()).isEqualTo(city.city().id());
            assertThat(incidents.require(begun).covers(city.city().path())).isTrue();
        });
    }

    @Test
    void aRuleThatDecidesEndsDrills() {
        undone(() -> {
            Association place = city.association(1, 1);
            IncidentId drill = checks.open(
                            Actor.SYSTEM,
                            new NewCheck(place.place().id(), Question.EARTHQUAKE, true, true, List.of(), null))
                    .id();
            listener.heard(quake(Mode.AUTOMATIC, "6+"), Turn.RAISED);

            assertThat(known().open()).isTrue();
            assertThat(rows.find(drill).orElseThrow().state()).isEqualTo(CheckState.CLOSED);
            assertThat(incidents.require(drill).open()).isFalse();
        });
    }

    @Test
    void whatAsksForSomethingElseIsPassedOver() {
        undone(() -> {
            Instant now = Instant.now(clock);
            listener.heard(
                    new Finding(id, Answer.BROADCAST, Mode.AUTOMATIC, Trigger.INTENSITY, null, "t", "7", now, now),
                    Turn.RAISED);
            assertThat(rows.of(id)).isEmpty();
        });
    }
}
