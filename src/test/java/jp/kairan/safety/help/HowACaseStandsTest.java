package jp.kairan.safety.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitId;
import org.junit.jupiter.api.Test;

class HowACaseStandsTest {
    private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final Rescuer helper = new Rescuer(AccountId.next(), UnitId.next(), Role.GROUP_LEADER);
    private final HelpCase fresh = new HelpCase(
            UUID.randomUUID(), HouseholdId.next(), HelpStage.OPEN, null, List.of(), List.of(), null, null, START, 0);

    private static HelpStanding at(HelpCase one, long minutes, Long... open) {
        return one.standing(List.of(open), START.plus(Duration.ofMinutes(minutes)), HOUR);
    }

    private HelpCase claimed(Long... open) {
        return fresh.taken(HelpStage.CLAIMED, helper, List.of(open), false, START);
    }

    @Test
    void whereNothingStandsOpenItIsDone() {
        assertThat(at(fresh, 0).stage()).isEqualTo(HelpStage.DONE);
        assertThat(at(claimed(1L), 1).stage()).isEqualTo(HelpStage.DONE);
        assertThat(HelpCase.untouched(List.of()).stage()).isEqualTo(HelpStage.DONE);
        assertThat(HelpCase.untouched(List.of(1L)).stage()).isEqualTo(HelpStage.OPEN);
    }

    @Test
    void aClaimHoldsUntilAnHourAfterTheLastStep() {
        assertThat(at(claimed(1L), 59, 1L)).isEqualTo(new HelpStanding(HelpStage.CLAIMED, false, false, false));
        assertThat(at(claimed(1L), 60, 1L)).isEqualTo(new HelpStanding(HelpStage.OPEN, false, true, false));

        HelpCase goesOn =
                claimed(1L).taken(HelpStage.ON_THE_WAY, helper, List.of(1L), false, START.plus(Duration.ofMinutes(50)));
        assertThat(at(goesOn, 100, 1L).stage()).isEqualTo(HelpStage.ON_THE_WAY);
    }

    @Test
    void whatIsRequestedBesideBelongsToTheClaim() {
        assertThat(at(claimed(1L), 5, 1L, 2L).stage()).isEqualTo(HelpStage.CLAIMED);
    }

    @Test
    void aClaimOfWhatWasCancelledSaysNothingAboutWhatIsRequestedAfterwards() {
        assertThat(at(claimed(1L), 5, 2L)).isEqualTo(new HelpStanding(HelpStage.OPEN, true, false, false));
    }

    @Test
    void whatTheHelperDidNotSeeOpensTheCaseAgain() {
        HelpCase done = claimed(1L).done(helper, List.of(1L), START);

        assertThat(at(done, 1).stage()).isEqualTo(HelpStage.DONE);
        assertThat(at(done, 1, 2L)).isEqualTo(new HelpStanding(HelpStage.OPEN, true, false, false));
        assertThat(at(done, 1, 1L).stage())
                .as("as long as a picture does not know of it yet")
                .isEqualTo(HelpStage.DONE);
    }

    @Test
    void whatWentToTheCityIsWithItWhoeverClaimsIt() {
        HelpCase handed = claimed(1L).handed(List.of(1L), START);

        assertThat(at(handed, 90, 1L)).isEqualTo(new HelpStanding(HelpStage.OPEN, false, false, true));
        HelpCase taken = handed.taken(HelpStage.CLAIMED, helper, List.of(1L), true, START);
        assertThat(at(taken, 5, 1L)).isEqualTo(new HelpStanding(HelpStage.CLAIMED, false, false, true));
        assertThat(at(handed, 5, 2L).handedOver()).isFalse();
    }

    @Test
    void theClaimIsOfTheOneWhoHasItAlone() {
        Instant soon = START.plusSeconds(60);

        assertThat(claimed(1L).heldBy(Optional.of(helper.account()), soon, HOUR))
                .isTrue();
        assertThat(claimed(1L).heldBy(Optional.of(AccountId.next()), soon, HOUR))
                .isFalse();
        assertThat(claimed(1L).heldBy(Optional.empty(), soon, HOUR)).isFalse();
        assertThat(claimed(1L).heldBy(Optional.of(helper.account()), START.plus(HOUR), HOUR))
                .isFalse();
        assertThat(claimed(1L).released(List.of(1L), soon).heldBy(Optional.of(helper.account()), soon, HOUR))
                .isFalse();
    }
}
