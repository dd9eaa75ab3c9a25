package jp.kairan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.ResidentId;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ledger keeps each piece once, in the order of commits, and each world to itself. */
@KairanTest
class LedgerTest {
    private static final int WRITERS = 8;

    @Inject
    TestCity city;

    @Inject
    Ledger ledger;

    @Inject
    Incidents incidents;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    private TestCity.Association place;
    private TestCity.House house;
    private AccountId author;
    private Instant now;
    private UUID world;

    @BeforeEach
    void settle() {
        place = city.association(1, 2);
        house = place.houses().get(0);
        author = house.anyResident();
        now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        world = drill();
    }

    @Test
    void numbersBeginWithOneAndFollowTheOrderOfWhatWasGiven() {
        assertThat(append(piece(), piece())).extracting(Appended::no).containsExactly(1L, 2L);
        assertThat(append(piece())).containsExactly(new Appended(3, false));
        assertThat(ledger.last(world)).isEqualTo(3);
    }

    @Test
    void whatComesAgainKeepsItsNumberAndWhatItSaidFirst() {
        UUID key = UUID.randomUUID();
        append(piece(key, Status.SAFE));

        List<Appended> again = append(piece(), piece(key, Status.URGENT));

        assertThat(again.get(0).repeated()).isFalse();
        assertThat(again.get(1)).isEqualTo(new Appended(1, true));
        assertThat(follow(0)).extracting(Evidence::status).containsExactly(Status.SAFE, Status.SAFE);
    }

    @Test
    void whatComesTwiceAtOnceIsKeptOnce() {
        UUID key = UUID.randomUUID();

        List<Appended> outcome = append(piece(key, Status.SAFE), piece(key, Status.SAFE));

        assertThat(outcome).extracting(Appended::no).containsExactly(1L, 1L);
        assertThat(follow(0)).hasSize(1);
    }

    @Test
    void whatManySendAtOnceUnderOneKeyIsKeptOnce() throws Exception {
        UUID key = UUID.randomUUID();

        List<Appended> outcomes =
                AtOnce.times(WRITERS, () -> append(piece(key, Status.SAFE)).get(0));

        assertThat(outcomes)
                .extracting(Appended::no)
                .containsOnly(outcomes.get(0).no());
        assertThat(outcomes).filteredOn(each -> !each.repeated()).hasSize(1);
        assertThat(follow(0)).hasSize(1);
    }

    @Test
    void oneKeyOfTwoAuthorsNamesTwoPieces() {
        UUID key = UUID.randomUUID();
        AccountId neighbour = place.houses().get(1).anyResident();

        append(piece(key, Status.SAFE));

        assertThat(append(seen(world, neighbour, key, Status.SAFE))).containsExactly(new Appended(2, false));
    }

    @Test
    void worldsDoNotMix() {
        UUID other = drill();
        UUID key = UUID.randomUUID();

        List<Appended> outcome = append(piece(key, Status.SAFE), seen(other, author, key, Status.SAFE));

        assertThat(outcome).containsExactly(new Appended(1, false), new Appended(1, false));
        assertThat(follow(0)).hasSize(1);
        assertThat(ledger.of(Incident.REALITY, List.of(house.id()), now)).isEmpty();
        assertThat(ledger.of(other, List.of(house.id()), now)).hasSize(1);
    }

    @Test
    void nothingIsWrittenInAWorldThatIsNone() {
        assertThatThrownBy(() -> append(seen(UUID.randomUUID(), author, UUID.randomUUID(), Status.SAFE)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingIsWrittenWithoutATransactionOfTheCaller() {
        assertThatThrownBy(() -> ledger.append(List.of(piece()))).hasMessageContaining("Transaction is required");
        assertThat(follow(0)).isEmpty();
    }

    @Test
    void allThatWasSaidIsReadAgain() {
        ResidentId resident = QuarkusTransaction.requiringNew()
                .call(() -> sql.one(
                                "select id from resident where household_id = ?",
                                row -> new ResidentId(row.uuid("id")),
                                house.id())
                        .orElseThrow());
        NewEvidence full = full(resident);

        append(full, piece());

        Evidence expected = new Evidence(
                1,
                house.id(),
                resident,
                Kind.CLOSED,
                Status.MINOR_INJURY,
                Stay.ELSEWHERE,
                Set.of(Flag.GAS, Flag.MEDICAL),
                Source.FACE_TO_FACE,
                now.minusSeconds(60),
                List.of(7L, 12L));
        assertThat(follow(0).get(0)).isEqualTo(expected);
        assertThat(follow(1).get(0).closes()).isEmpty();
        assertThat(follow(1).get(0).flags()).isEmpty();
        List<Entry> entries = ledger.of(world, List.of(house.id()), now.minusSeconds(60));
        assertThat(entries.get(0))
                .isEqualTo(new Entry(
                        expected, AuthorKind.ACCOUNT, author.value(), null, full.comment(), full.position(), now));
        assertThat(entries.get(1).position()).isNull();
    }

    @Test
    void whatWasSeenBeforeIsNotFollowed() {
        append(full(null), piece());

        assertThat(ledger.after(world, 0, now, 10)).extracting(Evidence::no).containsExactly(2L);
        assertThat(ledger.of(world, List.of(house.id()), now)).hasSize(1);
    }

    @Test
    void whatIsSeenAfterTheEndIsOfWhicheverOtherAsksThereAndLastsLonger() {
        Incident first = open(false);
        Incident second = open(false);
        Incident drill = open(true);
        close(first);

        Incident closed = incidents.require(first.id());
        assertThat(closed.later()).containsAll(second.area());
        assertThat(closed.counts(closed.closedAt(), place.place().path())).isTrue();
        assertThat(closed.counts(closed.closedAt().plusSeconds(1), place.place().path()))
                .isFalse();
        assertThat(incidents.now().find(first.id()).orElseThrow().later()).containsAll(second.area());
        assertThat(incidents.require(second.id()).later()).isEmpty();

        close(second);
        close(drill);
        assertThat(incidents.require(second.id()).later()).doesNotContainAnyElementsOf(first.area());
        assertThat(incidents.require(drill.id()).later()).isEmpty();
        assertThat(incidents.require(first.id()).later()).containsAll(second.area());
    }

    private Incident open(boolean drill) {
        return QuarkusTransaction.requiringNew()
                .call(() -> incidents.open(
                        IncidentId.next(),
                        drill,
                        place.place().id(),
                        now,
                        List.of(place.place().id())));
    }

    private void close(Incident incident) {
        QuarkusTransaction.requiringNew().run(() -> incidents.close(incident.id()));
    }

    private UUID drill() {
        return QuarkusTransaction.requiringNew()
                .call(() -> incidents
                        .open(
                                IncidentId.next(),
                                true,
                                place.place().id(),
                                now,
                                List.of(place.place().id()))
                        .world());
    }

    private List<Appended> append(NewEvidence... pieces) {
        return QuarkusTransaction.requiringNew().call(() -> ledger.append(List.of(pieces)));
    }

    private List<Evidence> follow(long no) {
        return ledger.after(world, no, now.minusSeconds(3600), 100);
    }

    private NewEvidence piece() {
        return piece(UUID.randomUUID(), Status.SAFE);
    }

    private NewEvidence piece(UUID key, Status status) {
        return seen(world, author, key, status);
    }

    private NewEvidence seen(UUID in, AccountId by, UUID key, Status status) {
        return NewEvidence.seen(in, Author.account(by, key), house.id(), null, status, Source.SELF, now, now);
    }

    private NewEvidence full(ResidentId resident) {
        return new NewEvidence(
                world,
                Author.account(author, UUID.randomUUID()),
                house.id(),
                resident,
                Kind.CLOSED,
                Status.MINOR_INJURY,
                Stay.ELSEWHERE,
                null,
                Set.of(Flag.GAS, Flag.MEDICAL),
                "階段で足をひねった",
                new Position(36.5613, 136.6562, 12),
                Source.FACE_TO_FACE,
                now.minusSeconds(60),
                now,
                List.of(7L, 12L));
    }
}
