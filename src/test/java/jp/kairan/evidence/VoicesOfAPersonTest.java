package jp.kairan.evidence;

import static jp.kairan.evidence.Told.EVERYBODY;
import static jp.kairan.evidence.Told.HANA;
import static jp.kairan.evidence.Told.KEN;
import static jp.kairan.evidence.Told.at;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Of what is said about one person the strongest source decides, and nothing is hidden that contradicts it later. */
class VoicesOfAPersonTest {
    private final Told told = new Told();

    @Test
    void whoeverNobodyHasSeenIsUnconfirmed() {
        assertThat(told.hana()).isEqualTo(new PersonState(Status.UNCONFIRMED, false, false, false, null, null, null));
    }

    @Test
    void theLastWordOfASourceCounts() {
        told.seen(HANA, Source.SELF, Status.MINOR_INJURY, 9).seen(HANA, Source.SELF, Status.SAFE, 5);

        assertThat(told.hana().status()).isEqualTo(Status.MINOR_INJURY);
        assertThat(told.hana().asOf()).isEqualTo(at(9));
    }

    @Test
    void ofTwoWordsAtOnceTheWorseCounts() {
        told.seen(HANA, Source.SELF, Status.MINOR_INJURY, 9).seen(HANA, Source.SELF, Status.SAFE, 9);

        assertThat(told.hana().status()).isEqualTo(Status.MINOR_INJURY);
    }

    @Test
    void ofTwoWordsAtOnceTheOneAboutThePersonCounts() {
        told.seen(HANA, Source.SELF, Status.SAFE, 9, Stay.HOME)
                .seen(EVERYBODY, Source.SELF, Status.SAFE, 9, Stay.ELSEWHERE);

        assertThat(told.hana().place()).isEqualTo(Stay.HOME);
    }

    @Test
    void whatIsSaidOfTheHouseholdIsSaidOfEachMember() {
        HouseholdState state = told.seen(EVERYBODY, Source.SIGN, Status.SAFE, 9).of(HANA, KEN);

        assertThat(state.members().get(HANA)).isEqualTo(state.members().get(KEN));
        assertThat(state.completeness()).isEqualTo(Completeness.ALL_CONFIRMED);
    }

    @Test
    void whatIsSaidOfOneIsNotSaidOfTheOthers() {
        HouseholdState state = told.seen(KEN, Source.SELF, Status.SAFE, 9).of(HANA, KEN);

        assertThat(state.members().get(HANA).confirmed()).isFalse();
        assertThat(state.completeness()).isEqualTo(Completeness.PARTIAL);
    }

    @Test
    void aWeakerSourceThatLaterSaysOtherwiseIsAConflict() {
        told.seen(HANA, Source.SELF, Status.SAFE, 5, Stay.HOME).seen(HANA, Source.NEIGHBOUR, Status.MINOR_INJURY, 9);

        assertThat(told.hana())
                .isEqualTo(new PersonState(Status.MINOR_INJURY, true, true, false, Source.SELF, at(5), Stay.HOME));
        assertThat(told.of(HANA).bucket()).isEqualTo(Bucket.CONFLICT);
        assertThat(told.of(HANA).completeness()).isEqualTo(Completeness.CONFLICT);
    }

    @Test
    void aWeakerSourceThatSeesAnInjuredPersonWellIsAConflictToo() {
        told.seen(HANA, Source.SELF, Status.MINOR_INJURY, 5).seen(HANA, Source.SIGN, Status.SAFE, 9);

        assertThat(told.hana().status()).isEqualTo(Status.MINOR_INJURY);
        assertThat(told.hana().conflict()).isTrue();
    }

    @Test
    void aWeakerSourceThatSaidOtherwiseBeforeOrAtOnceIsOverruled() {
        told.seen(HANA, Source.SELF, Status.SAFE, 9)
                .seen(HANA, Source.NEIGHBOUR, Status.MINOR_INJURY, 9)
                .seen(HANA, Source.SIGN, Status.MINOR_INJURY, 8);

        assertThat(told.hana()).isEqualTo(new PersonState(Status.SAFE, true, false, false, Source.SELF, at(9), null));
    }

    @Test
    void aWeakerSourceThatTakesItsWordBackIsNoConflict() {
        told.seen(HANA, Source.SELF, Status.SAFE, 5)
                .seen(HANA, Source.NEIGHBOUR, Status.MINOR_INJURY, 9)
                .seen(HANA, Source.NEIGHBOUR, Status.SAFE, 10);

        assertThat(told.hana()).isEqualTo(new PersonState(Status.SAFE, true, false, false, Source.SELF, at(10), null));
    }

    @Test
    void safeAndOutsideAreNoConflictAndTheStrongerStands() {
        told.seen(HANA, Source.FAMILY, Status.OUTSIDE, 5, Stay.ELSEWHERE).seen(HANA, Source.SIGN, Status.SAFE, 9);

        assertThat(told.hana())
                .isEqualTo(new PersonState(Status.OUTSIDE, true, false, false, Source.FAMILY, at(9), Stay.ELSEWHERE));
        assertThat(told.of(HANA).bucket()).isEqualTo(Bucket.SAFE);
    }

    @Test
    void aConflictDoesNotMakeTheDecidingWordYounger() {
        told.seen(HANA, Source.SELF, Status.SAFE, 5)
                .seen(HANA, Source.SHELTER, Status.SAFE, 7)
                .seen(HANA, Source.SIGN, Status.MINOR_INJURY, 9);

        assertThat(told.hana().asOf()).isEqualTo(at(7));
        assertThat(told.hana().conflict()).isTrue();
    }

    @Test
    void aStrongerSourceSettlesAConflict() {
        told.seen(HANA, Source.FAMILY, Status.SAFE, 5)
                .seen(HANA, Source.NEIGHBOUR, Status.MINOR_INJURY, 9)
                .seen(HANA, Source.FACE_TO_FACE, Status.SAFE, 12);

        assertThat(told.hana())
                .isEqualTo(new PersonState(Status.SAFE, true, false, false, Source.FACE_TO_FACE, at(12), null));
    }

    @Test
    void aRequestIsNoVoiceOnceItIsClosed() {
        told.seen(HANA, Source.FAMILY, Status.SAFE, 2)
                .seen(HANA, Source.SELF, Status.URGENT, 5)
                .closed(HANA, Status.UNCONFIRMED, 9);

        assertThat(told.hana().status()).isEqualTo(Status.SAFE);
        assertThat(told.hana().source()).isEqualTo(Source.FAMILY);
    }

    @Test
    void thatSomebodyLookedAndFoundNobodyTakesNothingBack() {
        told.seen(HANA, Source.SIGN, Status.SAFE, 5).seen(HANA, Source.FACE_TO_FACE, Status.UNCONFIRMED, 9);

        assertThat(told.hana().status()).isEqualTo(Status.SAFE);
        assertThat(told.of(HANA).lookedAt()).isEqualTo(at(9));
    }

    @Test
    void aLampSaysNothingAboutAPerson() {
        told.seen(HANA, Source.BULB, Status.SAFE, 5);

        assertThat(told.hana().confirmed()).isFalse();
    }

    @Test
    void aButtonPressedForSafetySuffices() {
        told.seen(EVERYBODY, Source.BUTTON, Status.SAFE, 5);

        assertThat(told.hana().confirmed()).isTrue();
    }
}
