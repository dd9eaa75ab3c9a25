package jp.kairan.evidence;

import static jp.kairan.evidence.Told.AUNT;
import static jp.kairan.evidence.Told.EVERYBODY;
import static jp.kairan.evidence.Told.HANA;
import static jp.kairan.evidence.Told.KEN;
import static jp.kairan.evidence.Told.at;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A request for help stands until somebody closes it, whatever else is said. */
class RequestsForHelpTest {
    @ParameterizedTest
    @EnumSource(names = "BULB", mode = Mode.EXCLUDE)
    void anySourceMayAskButALamp(Source source) {
        HouseholdState state = new Told().seen(HANA, source, Status.HELP, 5).of(HANA, KEN);

        assertThat(state.status()).isEqualTo(Status.HELP);
        assertThat(state.bucket()).isEqualTo(Bucket.HELP);
        assertThat(state.requests()).containsExactly(1L);
        assertThat(state.members().get(HANA))
                .isEqualTo(new PersonState(Status.HELP, true, false, false, source, at(5), null));
        assertThat(state.members().get(KEN).status()).isEqualTo(Status.UNCONFIRMED);
    }

    @Test
    void aLampNeverAsks() {
        HouseholdState state =
                new Told().seen(HANA, Source.BULB, Status.URGENT, 5).of(HANA);

        assertThat(state.requests()).isEmpty();
        assertThat(state.bucket()).isEqualTo(Bucket.NOT_SEEN);
    }

    @ParameterizedTest
    @EnumSource
    void noSafeClosesIt(Source source) {
        HouseholdState state = new Told()
                .seen(HANA, Source.BUTTON, Status.URGENT, 5)
                .seen(HANA, source, Status.SAFE, 4)
                .seen(HANA, source, Status.SAFE, 30)
                .seen(EVERYBODY, source, Status.SAFE, 31)
                .of(HANA);

        assertThat(state.bucket()).isEqualTo(Bucket.URGENT);
        assertThat(state.completeness()).isEqualTo(Completeness.ALL_CONFIRMED);
        assertThat(state.members().get(HANA).conflict()).isFalse();
    }

    @Test
    void thePersonCancelsTheirOwn() {
        HouseholdState state = new Told()
                .seen(HANA, Source.SELF, Status.HELP, 5)
                .cancelled(HANA, Status.SAFE, 9)
                .of(HANA);

        assertThat(state.requests()).isEmpty();
        assertThat(state.members().get(HANA))
                .isEqualTo(new PersonState(Status.SAFE, true, false, false, Source.SELF, at(9), null));
        assertThat(state.bucket()).isEqualTo(Bucket.SAFE);
    }

    @Test
    void aHelperClosesItAndTellsHowTheyLeftThePerson() {
        HouseholdState state = new Told()
                .seen(HANA, Source.BUTTON, Status.URGENT, 5)
                .closed(HANA, Status.MINOR_INJURY, 25)
                .of(HANA);

        assertThat(state.bucket()).isEqualTo(Bucket.HURT);
        assertThat(state.members().get(HANA).source()).isEqualTo(Source.FACE_TO_FACE);
    }

    @Test
    void aHelperWhoFoundNobodyLeavesThemNotSeen() {
        HouseholdState state = new Told()
                .seen(HANA, Source.BUTTON, Status.URGENT, 5)
                .closed(HANA, Status.UNCONFIRMED, 25)
                .of(HANA);

        assertThat(state.bucket()).isEqualTo(Bucket.NOT_SEEN);
        assertThat(state.completeness()).isEqualTo(Completeness.NONE);
        assertThat(state.firstSeen()).isEqualTo(at(5));
        assertThat(state.lookedAt()).isEqualTo(at(25));
    }

    @Test
    void aRequestMadeAfterTheClosingStands() {
        HouseholdState state = new Told()
                .seen(HANA, Source.SELF, Status.URGENT, 5)
                .closed(HANA, Status.SAFE, 20)
                .seen(HANA, Source.SELF, Status.HELP, 21)
                .of(HANA);

        assertThat(state.requests()).containsExactly(3L);
        assertThat(state.status()).isEqualTo(Status.HELP);
    }

    @Test
    void aClosingThatArrivesBeforeItsRequestClosesIt() {
        HouseholdState state = new Told()
                .closed(HANA, Status.SAFE, 20)
                .seen(HANA, Source.SELF, Status.URGENT, 5)
                .seen(HANA, Source.SELF, Status.URGENT, 20)
                .of(HANA);

        assertThat(state.requests()).isEmpty();
        assertThat(state.status()).isEqualTo(Status.SAFE);
    }

    @Test
    void aClosingThatNamesARequestClosesThatOneAlone() {
        HouseholdState state = new Told()
                .seen(HANA, Source.SELF, Status.URGENT, 5)
                .seen(HANA, Source.NEIGHBOUR, Status.HELP, 6)
                .closed(HANA, Status.SAFE, 20, 1L)
                .of(HANA);

        assertThat(state.requests()).containsExactly(2L);
        assertThat(state.members().get(HANA))
                .isEqualTo(new PersonState(Status.HELP, true, false, false, Source.NEIGHBOUR, at(6), null));
    }

    @Test
    void aNamedRequestIsClosedWhomeverAndWheneverItIsAbout() {
        HouseholdState state = new Told()
                .seen(KEN, Source.SELF, Status.URGENT, 30)
                .closed(HANA, Status.SAFE, 20, 1L)
                .of(HANA, KEN);

        assertThat(state.requests()).isEmpty();
    }

    @Test
    void nobodyClosesARequestAboutSomebodyElseWithoutNamingIt() {
        HouseholdState state = new Told()
                .seen(KEN, Source.SELF, Status.URGENT, 5)
                .seen(EVERYBODY, Source.BUTTON, Status.HELP, 6)
                .seen(HANA, Source.SELF, Status.HELP, 7)
                .cancelled(HANA, Status.SAFE, 20)
                .of(HANA, KEN);

        assertThat(state.requests()).containsExactly(1L, 2L);
        assertThat(state.members().get(HANA).status()).isEqualTo(Status.HELP);
        assertThat(state.members().get(KEN).status()).isEqualTo(Status.URGENT);
    }

    @Test
    void whoeverLivesAloneTakesBackWhatTheButtonOrTheFamilyCalledForTheHouse() {
        Told told = new Told()
                .seen(EVERYBODY, Source.BUTTON, Status.HELP, 5)
                .seen(EVERYBODY, Source.FAMILY, Status.URGENT, 6)
                .cancelled(HANA, Status.SAFE, 9);

        assertThat(told.of(HANA).requests()).isEmpty();
        assertThat(told.of(HANA).bucket()).isEqualTo(Bucket.SAFE);
        assertThat(told.of(HANA, KEN).requests()).containsExactly(1L, 2L);
        assertThat(told.of(KEN).requests()).containsExactly(1L, 2L);
        assertThat(told.of().requests()).containsExactly(1L, 2L);
    }

    @Test
    void whoeverLivesAloneTakesBackNothingOfAGuest() {
        HouseholdState state = new Told()
                .seen(AUNT, Source.NEIGHBOUR, Status.HELP, 5)
                .seen(EVERYBODY, Source.BUTTON, Status.HELP, 21)
                .cancelled(HANA, Status.SAFE, 20)
                .of(HANA);

        assertThat(state.requests()).containsExactly(1L, 2L);
    }

    @Test
    void whoeverTakesARequestBackAndNeedsHelpAllTheSameAsksForIt() {
        HouseholdState state = new Told()
                .seen(HANA, Source.SELF, Status.HELP, 5)
                .cancelled(HANA, Status.URGENT, 20)
                .of(HANA);

        assertThat(state.requests()).containsExactly(1L, 2L);
        assertThat(state.status()).isEqualTo(Status.URGENT);
    }

    @Test
    void aClosingForTheHouseholdClosesAllThatWereMadeByThen() {
        HouseholdState state = new Told()
                .seen(KEN, Source.SELF, Status.URGENT, 5)
                .seen(EVERYBODY, Source.BUTTON, Status.HELP, 6)
                .seen(HANA, Source.SELF, Status.HELP, 21)
                .closed(EVERYBODY, Status.SAFE, 20)
                .of(HANA, KEN);

        assertThat(state.requests()).containsExactly(3L);
        assertThat(state.members().get(KEN).status()).isEqualTo(Status.SAFE);
    }

    @Test
    void aRequestOfTheHouseholdIsOneOfEachMember() {
        HouseholdState state = new Told()
                .seen(EVERYBODY, Source.BUTTON, Status.HELP, 6)
                .seen(KEN, Source.SELF, Status.URGENT, 7)
                .of(HANA, KEN);

        assertThat(state.members().get(HANA).status()).isEqualTo(Status.HELP);
        assertThat(state.members().get(KEN).status()).isEqualTo(Status.URGENT);
        assertThat(state.requests()).containsExactly(1L, 2L);
        assertThat(state.completeness()).isEqualTo(Completeness.ALL_CONFIRMED);
    }

    @Test
    void whoeverLivesElsewhereCountsWhileTheyNeedHelp() {
        Told told = new Told().seen(AUNT, Source.NEIGHBOUR, Status.HELP, 6).seen(HANA, Source.SELF, Status.SAFE, 7);

        assertThat(told.of(HANA).members()).containsOnlyKeys(HANA, AUNT);
        assertThat(told.of(HANA).bucket()).isEqualTo(Bucket.HELP);
        assertThat(told.of().members()).containsOnlyKeys(AUNT);

        told.closed(AUNT, Status.SAFE, 8);

        assertThat(told.of(HANA).members()).containsOnlyKeys(HANA);
        assertThat(told.of(HANA).bucket()).isEqualTo(Bucket.SAFE);
        assertThat(told.of(HANA).firstSeen()).isEqualTo(at(6));
    }

    @Test
    void anOpenRequestDoesNotGrowOld() {
        HouseholdState state =
                new Told().seen(HANA, Source.SELF, Status.HELP, 6).after(10_000, HANA);

        assertThat(state.completeness()).isEqualTo(Completeness.ALL_CONFIRMED);
        assertThat(state.staleAt()).isNull();
    }

    @Test
    void requestsAreListedInTheOrderInWhichTheyWereMade() {
        HouseholdState state = new Told()
                .seen(HANA, Source.SELF, Status.HELP, 9)
                .seen(HANA, Source.SELF, Status.HELP, 4)
                .seen(HANA, Source.SELF, Status.HELP, 9)
                .of(HANA);

        assertThat(state.requests()).containsExactly(2L, 1L, 3L);
        assertThat(state.members().get(HANA).asOf()).isEqualTo(at(9));
    }

    @Test
    void aSayingThatOneStillNeedsHelpWhileClosingIsNoRequestOfItsOwn() {
        HouseholdState state = new Told()
                .seen(HANA, Source.SELF, Status.HELP, 5)
                .closed(HANA, Status.HELP, 20)
                .of(HANA);

        assertThat(state.requests()).isEmpty();
        assertThat(state.bucket()).isEqualTo(Bucket.NOT_SEEN);
    }
}
