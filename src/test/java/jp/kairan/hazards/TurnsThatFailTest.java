package jp.kairan.hazards;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.time.Duration;
import jp.kairan.access.FindingId;
import jp.kairan.hazards.TwoPersonsRule.Agreed;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A turn that cannot be told is tried again, is no order any more when it is old, and does not fail in silence. */
@KairanTest
class TurnsThatFailTest {
    @Inject
    TwoPersonsRule rules;

    @Inject
    TestClock clock;

    @Inject
    RaiseHeld job;

    @Inject
    Heard heard;

    @Inject
    MeterRegistry metrics;

    private Agreed rule;
    private FindingId deaf;

    @BeforeEach
    void settle() {
        rule = rules.agreed();
        rule.fed(rule.quake());
        deaf = rule.findingId();
        heard.deafTo(deaf);
        rule.fed(rule.takenBack());
    }

    @AfterEach
    void reset() {
        clock.reset();
        heard.deafTo(null);
        rule.tidy();
    }

    @Test
    void anAutomaticTurnToldWhenItIsOldIsAProposal() {
        assertThat(rule.told()).containsExactly("RAISED AUTOMATIC", "RETRACTED AUTOMATIC");
        heard.deafTo(null);

        clock.turn(Duration.ofMinutes(61));
        job.raise();

        assertThat(heard.of(deaf)).containsExactly(Turn.RAISED, Turn.RETRACTED);
        assertThat(heard.modes(deaf)).containsExactly(Mode.AUTOMATIC, Mode.PROPOSE);
        assertThat(rule.told()).containsExactly("RAISED AUTOMATIC", "RETRACTED PROPOSE");
    }

    @Test
    void aTurnThatKeepsFailingIsSeenUntilItIsTold() {
        double before = failing();
        for (int attempt = 2; attempt < Turns.FAILING; attempt++) {
            again();
        }
        assertThat(rule.finding()).containsEntry("failing", false);

        again();

        assertThat(rule.finding()).containsEntry("failing", true);
        assertThat(rule.turns().get(1)).containsEntry("failing", true).doesNotContainKey("toldAt");
        assertThat(failing()).isGreaterThan(before);

        heard.deafTo(null);
        again();

        assertThat(rule.finding()).containsEntry("failing", false);
        assertThat(heard.of(deaf)).containsExactly(Turn.RAISED, Turn.RETRACTED);
    }

    private void again() {
        clock.turn(Duration.ofMinutes(2));
        job.raise();
    }

    private double failing() {
        return metrics.counter("kairan.hazards.turns", "outcome", "FAILING").count();
    }
}
