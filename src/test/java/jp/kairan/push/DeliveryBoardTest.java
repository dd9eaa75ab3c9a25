package jp.kairan.push;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Role;
import jp.kairan.access.Term;
import jp.kairan.kernel.Sql;
import jp.kairan.localfcm.Rule;
import jp.kairan.push.PushRig.Bench;
import jp.kairan.push.PushRig.Draft;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class DeliveryBoardTest {
    private static final int PHONES = 40;

    @Inject
    TestCity city;

    @Inject
    PushRig rig;

    @Inject
    Boards boards;

    @Inject
    BoardSubject subject;

    @Inject
    Sql sql;

    private Bench bench;
    private Association association;
    private String dead;

    @BeforeEach
    void anAssociationWithPhones() {
        bench = rig.bench();
        association = city.association(1, PHONES);
        dead = "dead-" + UUID.randomUUID();
        association
                .houses()
                .forEach(house -> city.phone(
                        house.anyResident(),
                        house.equals(association.houses().get(0)) ? dead : "b-" + UUID.randomUUID()));
        bench.behave(Rule.of(dead, jp.kairan.localfcm.Outcome.UNREGISTERED));
    }

    @AfterEach
    void close() {
        bench.close();
        rig.endPauses();
    }

    private NoticeId published() {
        return rig.publish(Draft.toEveryone(association.place().id()));
    }

    private BoardRun run(NoticeId notice) {
        return boards.now().runs().stream()
                .filter(run -> run.notice().equals(notice))
                .findFirst()
                .orElseThrow();
    }

    /** The slow and certain way: one device after another. */
    private Map<Outcome, Integer> counted(NoticeId notice) {
        Map<Outcome, Integer> tally = Outcome.tally();
        QuarkusTransaction.requiringNew()
                .run(() -> sql.list(
                        "select c.outcomes from push_chunk c join push_run r on r.id = c.run_id where r.notice_id = ?",
                        row -> {
                            Outcome.count(row.bytes("outcomes"), tally);
                            return true;
                        },
                        notice));
        return new EnumMap<>(tally);
    }

    @Test
    void beforeAnybodySendsEverybodyWaits() {
        BoardRun run = run(published());

        assertThat(run.targets()).isEqualTo(PHONES);
        assertThat(run.counts()).containsEntry(Outcome.WAITING, PHONES);
        assertThat(run.waitingSince()).isNotNull();
        assertThat(run.secondsLeft()).isNull();
        assertThat(run.unit()).isEqualTo(association.place().id());
        assertThat(run.kind()).isEqualTo(PushRig.KIND);
    }

    @Test
    void whileARunIsUnderWayTheCountsAreThoseOfTheLedgerAndAddUpToTheTargets() {
        NoticeId notice = published();
        Worker worker = bench.worker();
        boolean busy = true;
        while (busy) {
            busy = worker.turn();
            Map<Outcome, Integer> before = counted(notice);
            BoardRun shown = run(notice);

            assertThat(shown.counts()).isEqualTo(before);
            assertThat(shown.counts().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(shown.targets());
        }
        rig.carry(notice, worker);

        assertThat(run(notice).counts())
                .containsEntry(Outcome.ACCEPTED, PHONES - 1)
                .containsEntry(Outcome.UNREGISTERED, 1);
        assertThat(run(notice).state()).isEqualTo(RunDelivery.State.DONE);
    }

    @Test
    void theRateIsOfPhonesReachedInTheLastSecondsWhoeverAsks() {
        NoticeId notice = published();
        rig.carry(notice, bench.worker());

        assertThat(run(notice).acceptedPerSecond()).isEqualTo(4);
        assertThat(boards.now().acceptedPerSecond()).isGreaterThanOrEqualTo(4);

        rig.run("update push_speed set at = at - interval '11 seconds'");
        assertThat(run(notice).acceptedPerSecond()).isZero();

        rig.run("update push_speed set at = at - interval '1 minute'");
        boards.forgetPace();
        assertThat(rig.number("select count(*) from push_speed")).isZero();
    }

    @Test
    void everyOutcomeHasItsPlaceInTheCountsOfAChunk() {
        assertThat(rig.number("select cardinality(push_counts('\\x00'::bytea))"))
                .isEqualTo(Outcome.values().length);
        for (Outcome outcome : Outcome.values()) {
            assertThat(rig.number(
                            "select (push_counts(decode('00010102030405060708', 'hex') || set_byte('\\x00'::bytea, 0, ?)))[?]",
                            (int) outcome.code(),
                            outcome.code() + 1))
                    .isEqualTo(outcome == Outcome.ACCEPTED ? 3 : outcome == Outcome.REFUSED ? 1 : 2);
        }
    }

    @Test
    void whatIsHeldBackSaysWhenItIsDue() {
        NoticeId notice = published();
        rig.run(
                "update push_chunk set due_at = now() + interval '1 hour' where run_id in (select id from push_run where notice_id = ?)",
                notice);

        BoardRun run = run(notice);

        assertThat(run.nextDueAt()).isNotNull();
        assertThat(run.waitingSince()).isNull();
        assertThat(run.secondsLeft()).isBetween(3500L, 3600L);
        assertThat(boards.now().workers()).isEqualTo(Board.Hands.IDLE);
    }

    @Test
    void aRunThatNobodyTakesIsToldAsStalled() {
        NoticeId notice = published();
        assertThat(boards.now().workers()).isEqualTo(Board.Hands.SENDING);

        rig.run(
                "update push_chunk set due_at = now() - interval '1 minute' where run_id in (select id from push_run where notice_id = ?)",
                notice);
        assertThat(boards.now().workers()).isEqualTo(Board.Hands.STALLED);

        rig.run(
                "update push_chunk set state = 'CLAIMED', lease_until = now() + interval '5 seconds' where run_id in (select id from push_run where notice_id = ?)",
                notice);
        assertThat(boards.now().workers()).isEqualTo(Board.Hands.SENDING);
    }

    @Test
    void aPauseOfAllIsShownWithItsReason() {
        rig.run("insert into push_pause (scope, until, reason) values ('ALL', now() + interval '1 minute', 'QUOTA')");

        Board board = boards.now();

        assertThat(board.workers()).isEqualTo(Board.Hands.PAUSED);
        assertThat(board.pauses()).singleElement().satisfies(pause -> {
            assertThat(pause.scope()).isEqualTo(Scope.ALL);
            assertThat(pause.reason()).isEqualTo("QUOTA");
        });
    }

    @Test
    void aRunIsShownForAnHourAfterItsEnd() {
        NoticeId notice = published();
        rig.carry(notice, bench.worker());
        rig.run("update push_run set finished_at = now() - interval '61 minutes' where notice_id = ?", notice);

        assertThat(boards.now().runs()).noneMatch(run -> run.notice().equals(notice));
    }

    @Test
    void onlyTheCitysStaffMaySeeIt() {
        for (String path : new String[] {"/api/v1/delivery-board", "/api/v1/delivery-board/events"}) {
            asNobody().get(path).then().statusCode(401);
            as(city.officer(association.place(), Role.HEAD)).get(path).then().statusCode(403);
            as(city.officer(association.federation(), Role.HEAD))
                    .get(path)
                    .then()
                    .statusCode(403);
            as(association.houses().get(0).anyResident()).get(path).then().statusCode(403);
        }
        for (Role role : new Role[] {Role.CITY_STAFF, Role.CITY_ADMIN}) {
            as(city.officer(city.city(), role))
                    .get("/api/v1/delivery-board")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aRunWithEveryOutcomeAddsUpToItsTargets() {
        NoticeId notice = published();
        rig.run("""
                update push_chunk set outcomes = decode('00010203040506070809' || repeat('00', 30), 'hex')
                 where run_id in (select id from push_run where notice_id = ?)""", notice);

        BoardRun run = run(notice);

        assertThat(run.counts()).isEqualTo(counted(notice)).containsOnlyKeys(Outcome.values());
        assertThat(run.counts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(run.targets());
    }

    @Test
    void secondsThatRunDownAreNoNews() {
        NoticeId notice = published();
        rig.run(
                "update push_chunk set due_at = now() + interval '1 hour' where run_id in (select id from push_run where notice_id = ?)",
                notice);
        rig.run("delete from push_speed");
        Board known = boards.now();
        Long left = run(notice).secondsLeft();

        await().atMost(Duration.ofSeconds(5)).until(() -> run(notice).secondsLeft() < left);

        Board later = boards.now();
        assertThat(subject.between(known, later)).isEmpty();
        assertThat(subject.essence(later)).isEqualTo(subject.essence(known));
        NoticeId news = published();
        assertThat(subject.between(known, boards.now()).orElseThrow().data())
                .contains(news.toString())
                .doesNotContain(notice.toString());
    }

    @Test
    void whatIsForSinglePersonsAloneIsNotTheCitysBusiness() {
        NoticeId notice = rig.publish(Draft.toEveryone(association.place().id())
                .to(Term.person(association.houses().get(0).anyResident())));

        assertThat(rig.states(notice)).containsExactly("SENDING");
        assertThat(boards.now().runs()).noneMatch(run -> run.notice().equals(notice));
        assertThat(boards.now().workers()).isEqualTo(Board.Hands.SENDING);
    }
}
