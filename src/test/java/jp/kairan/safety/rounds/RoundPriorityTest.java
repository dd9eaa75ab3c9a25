package jp.kairan.safety.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kairan.evidence.Completeness;
import jp.kairan.evidence.HouseholdState;
import jp.kairan.evidence.Status;
import org.junit.jupiter.api.Test;

/** Which houses somebody goes to first. */
class RoundPriorityTest {
    private static final Instant SEEN = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void whoNeedsHelpToGetOutComesFirstUntilEverybodyThereIsSeen() {
        assertThat(RoundPriority.of(state(Status.UNCONFIRMED, Completeness.NONE, List.of(), false), true))
                .isEqualTo(RoundPriority.SUPPORT);
        assertThat(RoundPriority.of(state(Status.UNCONFIRMED, Completeness.PARTIAL, List.of(), false), true))
                .isEqualTo(RoundPriority.SUPPORT);
        assertThat(RoundPriority.of(state(Status.SAFE, Completeness.ALL_CONFIRMED, List.of(), false), true))
                .isEqualTo(RoundPriority.SEEN);
        assertThat(RoundPriority.of(state(Status.HELP, Completeness.ALL_CONFIRMED, List.of(7L), false), true))
                .isEqualTo(RoundPriority.SUPPORT);
    }

    @Test
    void whoAskedForHelpComesNext() {
        assertThat(RoundPriority.of(state(Status.URGENT, Completeness.ALL_CONFIRMED, List.of(7L), true), false))
                .isEqualTo(RoundPriority.REQUEST);
    }

    @Test
    void aSilentLampComesBeforeOthersWhoHaveNotBeenSeen() {
        assertThat(RoundPriority.of(state(Status.UNCONFIRMED, Completeness.NONE, List.of(), true), false))
                .isEqualTo(RoundPriority.SILENT);
        assertThat(RoundPriority.of(state(Status.UNCONFIRMED, Completeness.NONE, List.of(), false), false))
                .isEqualTo(RoundPriority.UNSEEN);
        assertThat(RoundPriority.SILENT).isLessThan(RoundPriority.UNSEEN);
    }

    @Test
    void aSilentLampMattersNoMoreWhereSomebodyWasSeen() {
        assertThat(RoundPriority.of(state(Status.SAFE, Completeness.ALL_CONFIRMED, List.of(), true), false))
                .isEqualTo(RoundPriority.SEEN);
    }

    @Test
    void whatIsOldOrContradictsItselfIsLookedAtAgain() {
        assertThat(RoundPriority.of(state(Status.SAFE, Completeness.STALE, List.of(), false), false))
                .isEqualTo(RoundPriority.UNSEEN);
        assertThat(RoundPriority.of(state(Status.SAFE, Completeness.CONFLICT, List.of(), false), false))
                .isEqualTo(RoundPriority.UNSEEN);
    }

    private static HouseholdState state(Status status, Completeness completeness, List<Long> requests, boolean silent) {
        return new HouseholdState(
                status,
                completeness,
                Set.of(),
                requests,
                completeness == Completeness.NONE ? null : SEEN,
                null,
                null,
                null,
                silent,
                Map.of());
    }
}
