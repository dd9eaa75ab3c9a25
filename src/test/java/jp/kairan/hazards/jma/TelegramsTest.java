package jp.kairan.hazards.jma;

import static jp.kairan.hazards.jma.Told.KANAZAWA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of each series the report that prevails is known, and nothing counts twice. */
class TelegramsTest {
    private static final String EVENT = "20310305090000";
    private static final String A_MINUTE_LATER = "20310305090100";

    @Test
    void theSameTelegramCountsOnce() {
        Telegram quake = Told.quake(EVENT, 5, "1", Intensity.FOUR);
        Telegrams.Applied first = Telegrams.NONE.apply(quake);

        Telegrams.Applied again = first.after().apply(Told.quake(EVENT, 5, "1", Intensity.FOUR));

        assertThat(first.effect()).isEqualTo(Effect.BEGUN);
        assertThat(again.effect()).isEqualTo(Effect.REPEATED);
        assertThat(again.effect().counts()).isFalse();
        assertThat(again.after()).isEqualTo(first.after());
    }

    @Test
    void aLaterReportTakesThePlaceOfTheEarlierOne() {
        Telegrams known = after(Told.quake(EVENT, 5, "1", Intensity.FOUR));

        Telegrams.Applied later = known.apply(Told.quake(EVENT, 9, "2", Intensity.FIVE_UPPER));

        assertThat(later.effect()).isEqualTo(Effect.REPLACED);
        assertThat(felt(later.after(), EVENT)).contains(Intensity.FIVE_UPPER);
    }

    @Test
    void aReportThatComesLateChangesNothing() {
        Telegrams known = after(Told.quake(EVENT, 9, "2", Intensity.FIVE_UPPER));

        Telegrams.Applied late = known.apply(Told.quake(EVENT, 5, "1", Intensity.FOUR));

        assertThat(late.effect()).isEqualTo(Effect.LATE);
        assertThat(late.after()).isEqualTo(known);
    }

    @Test
    void aCorrectionOfTheSameMinuteAndSerialPrevails() {
        Telegram corrected = Told.of(
                TelegramType.VXSE53,
                TelegramStatus.REAL,
                EVENT,
                5,
                InfoType.CORRECTED,
                "1",
                Told.shaking(Intensity.THREE));
        Telegram wrong = Told.quake(EVENT, 5, "1", Intensity.FIVE_UPPER);

        Telegrams.Applied inOrder = after(wrong).apply(corrected);

        assertThat(inOrder.effect()).isEqualTo(Effect.CORRECTED);
        assertThat(felt(inOrder.after(), EVENT)).contains(Intensity.THREE);
        assertThat(after(corrected, wrong)).isEqualTo(inOrder.after());
    }

    @Test
    void aCancellationPrevailsAtTheSerialThatItRepeats() {
        Telegrams known = after(Told.quake(EVENT, 5, "3", Intensity.FIVE_UPPER));

        Telegrams.Applied cancelled = known.apply(Told.quakeCancelled(EVENT, 7, "3"));

        assertThat(cancelled.effect()).isEqualTo(Effect.WITHDRAWN);
        assertThat(felt(cancelled.after(), EVENT)).isEmpty();
        assertThat(cancelled.after().events(TelegramStatus.REAL)).isEmpty();
    }

    @Test
    void aCancellationThatOvertakesWhatItCancelsStillCancelsIt() {
        Telegrams known = after(Told.quakeCancelled(EVENT, 7, "3"), Told.quake(EVENT, 5, "3", Intensity.SEVEN));

        assertThat(felt(known, EVENT)).isEmpty();
    }

    @Test
    void aReportAfterACancellationIsKnownAgainEvenWithTheSameSerial() {
        Telegrams known = after(Told.quakeCancelled(EVENT, 7, "3"), Told.quake(EVENT, 9, "3", Intensity.SIX_LOWER));

        assertThat(felt(known, EVENT)).contains(Intensity.SIX_LOWER);
    }

    @Test
    void twoEarthquakesAMinuteApartAreKeptApart() {
        Telegrams known = after(
                Told.quake(EVENT, 5, "1", Intensity.FOUR),
                Told.quake(A_MINUTE_LATER, 6, "1", Intensity.FIVE_UPPER),
                Told.quakeCancelled(EVENT, 7, "1"));

        assertThat(known.events(TelegramStatus.REAL)).containsExactly(A_MINUTE_LATER);
        assertThat(felt(known, A_MINUTE_LATER)).contains(Intensity.FIVE_UPPER);
    }

    @Test
    void theFirstReportStandsWhereTheDetailedOneIsTakenBack() {
        Telegram first = Told.of(
                TelegramType.VXSE51,
                TelegramStatus.REAL,
                EVENT,
                2,
                InfoType.ISSUED,
                "",
                Told.shaking(Intensity.FIVE_LOWER));

        Telegrams known =
                after(first, Told.quake(EVENT, 5, "1", Intensity.FIVE_LOWER), Told.quakeCancelled(EVENT, 7, "1"));

        assertThat(known.report(TelegramStatus.REAL, EVENT, TelegramType.VXSE51))
                .contains(first);
        assertThat(felt(known, EVENT)).isEmpty();
    }

    @Test
    void aDrillIsKnownAsADrillAndTouchesNothingReal() {
        Telegram drill = Told.of(
                TelegramType.VXSE53, TelegramStatus.DRILL, EVENT, 9, InfoType.CANCELLED, "1", new Withdrawal(""));

        Telegrams known = after(Told.quake(EVENT, 5, "1", Intensity.FOUR), drill);

        assertThat(felt(known, EVENT)).contains(Intensity.FOUR);
        assertThat(known.events(TelegramStatus.DRILL)).isEmpty();
    }

    @Test
    void aTelegramThatIsOnlyRecordedLeavesNoTrace() {
        Telegram recorded =
                Told.of(TelegramType.OTHER, TelegramStatus.REAL, EVENT, 5, InfoType.ISSUED, "1", new Unread("VXSE52"));

        assertThat(Telegrams.NONE.apply(recorded)).isEqualTo(new Telegrams.Applied(Telegrams.NONE, Effect.IGNORED));
    }

    @Test
    void theKeyOfATelegramTellsReportsOfTheSameMinuteApart() {
        Telegram one = Told.quake(EVENT, 5, "1", Intensity.FOUR);
        Telegram two = Told.quake(EVENT, 5, "2", Intensity.FOUR);

        assertThat(one.id().key())
                .isEqualTo(Told.quake(EVENT, 5, "1", Intensity.FIVE_UPPER).id().key());
        assertThat(one.id().key()).isNotEqualTo(two.id().key());
    }

    private static Optional<Intensity> felt(Telegrams known, String event) {
        return known.felt(TelegramStatus.REAL, event, KANAZAWA).flatMap(Felt::max);
    }

    private static Telegrams after(Telegram... telegrams) {
        Telegrams known = Telegrams.NONE;
        for (Telegram telegram : telegrams) {
            known = known.apply(telegram).after();
        }
        return known;
    }
}
