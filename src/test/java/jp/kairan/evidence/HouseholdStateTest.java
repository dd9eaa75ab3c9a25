package jp.kairan.evidence;

import static jp.kairan.evidence.Told.AUNT;
import static jp.kairan.evidence.Told.EVERYBODY;
import static jp.kairan.evidence.Told.FRESH;
import static jp.kairan.evidence.Told.HANA;
import static jp.kairan.evidence.Told.KEN;
import static jp.kairan.evidence.Told.QUAKE;
import static jp.kairan.evidence.Told.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A household is as well as the worst of its members, and as well known as they are together. */
class HouseholdStateTest {
    private final Told told = new Told();

    @Test
    void aHouseholdOfWhichNothingIsKnownIsNotSeen() {
        HouseholdState state = told.of(HANA, KEN);

        assertThat(state.status()).isEqualTo(Status.UNCONFIRMED);
        assertThat(state.completeness()).isEqualTo(Completeness.NONE);
        assertThat(state.bucket()).isEqualTo(Bucket.NOT_SEEN);
        assertThat(state.answered()).isFalse();
        assertThat(state.staleAt()).isNull();
        assertThat(state.members()).containsOnlyKeys(HANA, KEN);
    }

    @Test
    void aHouseholdWithoutMembersCountsAsOnePerson() {
        assertThat(told.of().bucket()).isEqualTo(Bucket.NOT_SEEN);

        told.seen(EVERYBODY, Source.SIGN, Status.SAFE, 5);

        assertThat(told.of().bucket()).isEqualTo(Bucket.SAFE);
        assertThat(told.of().completeness()).isEqualTo(Completeness.ALL_CONFIRMED);
        assertThat(told.of().members()).isEmpty();
        assertThat(told.of().staleAt()).isEqualTo(at(5).plus(FRESH));

        told.seen(EVERYBODY, Source.NEIGHBOUR, Status.MINOR_INJURY, 6);

        assertThat(told.of().bucket()).isEqualTo(Bucket.HURT);

        told.seen(EVERYBODY, Source.BUTTON, Status.URGENT, 7);

        assertThat(told.of().bucket()).isEqualTo(Bucket.URGENT);
        assertThat(told.of().members()).isEmpty();
    }

    @Test
    void theWorstOfTheMembersIsTheStatus() {
        told.seen(HANA, Source.SELF, Status.MINOR_INJURY, 5).seen(KEN, Source.SELF, Status.OUTSIDE, 5);

        assertThat(told.of(HANA, KEN).status()).isEqualTo(Status.MINOR_INJURY);
        assertThat(told.of(KEN).status()).isEqualTo(Status.OUTSIDE);
        assertThat(told.of(KEN, AUNT).status()).isEqualTo(Status.UNCONFIRMED);
    }

    @Test
    void someHurtAndSomeNotSeenIsHurt() {
        told.seen(HANA, Source.SELF, Status.MINOR_INJURY, 5);

        assertThat(told.of(HANA, KEN).bucket()).isEqualTo(Bucket.HURT);
        assertThat(told.of(HANA, KEN).completeness()).isEqualTo(Completeness.PARTIAL);
    }

    @Test
    void someSafeAndSomeNotSeenIsPartial() {
        told.seen(HANA, Source.SELF, Status.SAFE, 5);

        assertThat(told.of(HANA, KEN).bucket()).isEqualTo(Bucket.PARTIAL);
    }

    @Test
    void whatIsKnownOfSomebodyWhoLivesElsewhereTellsNothingOfTheHousehold() {
        told.seen(AUNT, Source.SELF, Status.SAFE, 5);

        assertThat(told.of(HANA).bucket()).isEqualTo(Bucket.NOT_SEEN);
        assertThat(told.of().bucket()).isEqualTo(Bucket.NOT_SEEN);
    }

    @Test
    void aMemberNamedTwiceIsOneMember() {
        told.seen(HANA, Source.SELF, Status.SAFE, 5);

        assertThat(told.of(HANA, HANA)).isEqualTo(told.of(HANA));
    }

    @Test
    void whatWasSeenBeforeTheIncidentIsLeftOut() {
        told.seen(HANA, Source.SELF, Status.URGENT, -1);

        assertThat(told.of(HANA).bucket()).isEqualTo(Bucket.NOT_SEEN);

        told.seen(HANA, Source.SELF, Status.SAFE, 0);

        assertThat(told.of(HANA).bucket()).isEqualTo(Bucket.SAFE);
    }

    @Test
    void whatClaimsToBeSeenLaterCountsAsSeenNow() {
        told.seen(HANA, Source.SELF, Status.SAFE, 90)
                .seen(EVERYBODY, Source.SIGN, Status.UNCONFIRMED, 91)
                .seen(EVERYBODY, Source.BULB, Status.SAFE, 92);

        HouseholdState state = told.after(60, HANA);

        assertThat(state.members().get(HANA).asOf()).isEqualTo(at(60));
        assertThat(state.staleAt()).isEqualTo(at(60).plus(FRESH));
        assertThat(List.of(state.firstSeen(), state.lookedAt(), state.signOfLife()))
                .containsOnly(at(60));
    }

    @Test
    void aRequestMadeAfterItsClosingStandsEvenWhereOurClockIsBehindBoth() {
        told.closed(HANA, Status.SAFE, 61).seen(HANA, Source.SELF, Status.URGENT, 62);

        assertThat(told.after(60, HANA).bucket()).isEqualTo(Bucket.URGENT);
    }

    @Test
    void itTurnsStaleAtTheMomentThatItForetold() {
        told.seen(HANA, Source.SELF, Status.SAFE, 5).seen(KEN, Source.SELF, Status.SAFE, 10);
        Instant first = told.of(HANA, KEN).staleAt();

        assertThat(first).isEqualTo(at(245));
        assertThat(told.after(244, HANA, KEN).completeness()).isEqualTo(Completeness.ALL_CONFIRMED);

        HouseholdState then = told.after(245, HANA, KEN);

        assertThat(then.completeness()).isEqualTo(Completeness.STALE);
        assertThat(then.members().get(HANA).stale()).isTrue();
        assertThat(then.members().get(KEN).stale()).isFalse();
        assertThat(then.bucket()).isEqualTo(Bucket.SAFE);
        assertThat(then.staleAt()).isEqualTo(at(250));
        assertThat(told.after(250, HANA, KEN).staleAt()).isNull();
    }

    @Test
    void aWeakerSourceOfTheSameMindKeepsItFresh() {
        told.seen(HANA, Source.SELF, Status.SAFE, 5).seen(HANA, Source.SIGN, Status.SAFE, 100);

        assertThat(told.after(250, HANA).completeness()).isEqualTo(Completeness.ALL_CONFIRMED);
        assertThat(told.after(250, HANA).staleAt()).isEqualTo(at(340));
    }

    @Test
    void whatIsFreshForeverIsNeverStale() {
        HouseholdState state = Fold.household(
                List.of(HANA),
                List.of(Told.piece(1, HANA, Kind.SEEN, Source.SELF, Status.SAFE, 5, null, java.util.Set.of())),
                QUAKE,
                at(6),
                Duration.ofSeconds(Long.MAX_VALUE));

        assertThat(state.completeness()).isEqualTo(Completeness.ALL_CONFIRMED);
        assertThat(state.staleAt()).isNull();
    }

    @Test
    void aConflictOutranksStalenessAndAMissingMember() {
        told.seen(HANA, Source.SELF, Status.SAFE, 5).seen(HANA, Source.SIGN, Status.MINOR_INJURY, 6);

        assertThat(told.after(10_000, HANA, KEN).completeness()).isEqualTo(Completeness.CONFLICT);
    }

    @Test
    void aRequestOfOneOutranksTheConflictAboutAnother() {
        told.seen(HANA, Source.SELF, Status.SAFE, 5)
                .seen(HANA, Source.SIGN, Status.MINOR_INJURY, 6)
                .seen(KEN, Source.SELF, Status.HELP, 6);

        assertThat(told.of(HANA, KEN).bucket()).isEqualTo(Bucket.HELP);
        assertThat(told.of(HANA, KEN).completeness()).isEqualTo(Completeness.CONFLICT);
    }

    @Test
    void flagsAreThoseOfDecidingVoicesAndOfOpenRequests() {
        told.seen(HANA, Source.SELF, Status.SAFE, 5, null, Flag.POWER)
                .seen(HANA, Source.SIGN, Status.SAFE, 9, null, Flag.WATER)
                .seen(KEN, Source.SELF, Status.HELP, 5, null, Flag.FIRE)
                .seen(KEN, Source.SELF, Status.HELP, 9, null, Flag.GAS)
                .cancelled(KEN, Status.SAFE, 7);

        assertThat(told.of(HANA, KEN).flags()).containsExactlyInAnyOrder(Flag.POWER, Flag.GAS);
    }

    @Test
    void theFirstSightCountsEvenIfItWasARequestOrItsEnd() {
        told.seen(HANA, Source.BULB, Status.SAFE, 1)
                .seen(HANA, Source.SIGN, Status.UNCONFIRMED, 2)
                .closed(HANA, Status.HELP, 4)
                .seen(HANA, Source.SELF, Status.SAFE, 9);

        assertThat(told.of(HANA).firstSeen()).isEqualTo(at(4));

        told.seen(HANA, Source.BUTTON, Status.HELP, 3);

        assertThat(told.of(HANA).firstSeen()).isEqualTo(at(3));
    }

    @Test
    void aLampThatWasLastSwitchedIsASignOfLife() {
        told.seen(EVERYBODY, Source.BULB, Status.UNCONFIRMED, 5).seen(EVERYBODY, Source.BULB, Status.SAFE, 5);

        assertThat(told.of(HANA).silent()).isFalse();
        assertThat(told.of(HANA).signOfLife()).isEqualTo(at(5));
        assertThat(told.of(HANA).answered()).isFalse();

        told.seen(EVERYBODY, Source.BULB, Status.UNCONFIRMED, 6);

        assertThat(told.of(HANA).silent()).isTrue();
        assertThat(told.of(HANA).signOfLife()).isEqualTo(at(5));
        assertThat(told.of(HANA).lookedAt()).isNull();
    }

    @Test
    void thatSomethingWasReadCannotBeSaid() {
        assertThat(Kind.values()).containsExactly(Kind.SEEN, Kind.CANCELLED, Kind.CLOSED);
        assertThat(Source.values()).extracting(Enum::name).noneMatch(each -> each.matches(".*(READ|OPEN|DELIVER).*"));
        assertThat(Status.values()).extracting(Enum::name).noneMatch(each -> each.matches(".*(READ|OPEN|DELIVER).*"));
    }
}
