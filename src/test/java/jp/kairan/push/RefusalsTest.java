package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private final Refusals refusals = new Refusals();
    private final UUID run = UUID.randomUUID();

    private boolean refuse(int devices) {
        boolean fault = false;
        for (int device = 1; device <= devices; device++) {
            fault = refusals.refused(run, device);
        }
        return fault;
    }

    @Test
    void fewDevicesAreNoReasonToStop() {
        assertThat(refuse(Refusals.ENOUGH - 1)).isFalse();
    }

    @Test
    void manyDifferentDevicesAre() {
        assertThat(refuse(Refusals.ENOUGH)).isTrue();
    }

    @Test
    void oneDeviceRefusedAgainAndAgainCountsOnce() {
        boolean fault = false;
        for (int i = 0; i < 100; i++) {
            fault |= refusals.refused(run, 1);
        }

        assertThat(fault).isFalse();
    }

    @Test
    void aMessageThatOneDeviceGotIsGood() {
        refuse(Refusals.ENOUGH - 1);
        refusals.accepted(run);

        assertThat(refuse(100)).isFalse();
    }

    @Test
    void whatHappensInAnotherRunSaysNothing() {
        refuse(Refusals.ENOUGH - 1);

        assertThat(refusals.refused(UUID.randomUUID(), 77)).isFalse();
    }
}
