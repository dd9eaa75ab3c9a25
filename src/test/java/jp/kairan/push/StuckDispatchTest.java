package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import jp.kairan.access.NoticeId;
import jp.kairan.push.PushRig.Bench;
import jp.kairan.push.PushRig.Draft;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestClock;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class StuckDispatchTest {
    @Inject
    TestCity city;

    @Inject
    PushRig rig;

    @Inject
    TestClock clock;

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line instanceof ExtLogRecord ext ? ext.getFormattedMessage() : line.getMessage());
        }

        @Override
        public void flush() {
            // nothing is buffered
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    private Bench bench;
    private Draft draft;

    @BeforeEach
    void anAssociation() {
        bench = rig.bench();
        Association association = city.association(1, 1);
        city.phone(association.houses().get(0).anyResident(), "stuck-" + UUID.randomUUID());
        draft = Draft.toEveryone(association.place().id());
        rig.run("create function no_emergency() returns trigger language plpgsql as"
                + " 'begin raise exception ''not cut''; end'");
        rig.run("create trigger tg_stuck before insert on push_run for each row when (new.urgency = 'EMERGENCY')"
                + " execute function no_emergency()");
        Logger.getLogger("").addHandler(ear);
    }

    @AfterEach
    void mend() {
        Logger.getLogger("").removeHandler(ear);
        unstick();
        clock.reset();
        bench.close();
    }

    private void unstick() {
        rig.run("drop trigger if exists tg_stuck on push_run");
        rig.run("drop function if exists no_emergency()");
    }

    @Test
    void oneDispatchThatCannotBeCutBlocksNoOther() {
        rig.publish(draft.emergency());

        NoticeId other = rig.publish(draft);

        assertThat(rig.states(other)).containsExactly("SENDING");
    }

    @Test
    void theLogNamesTheDispatchAndTheNotice() {
        NoticeId stuck = rig.publish(draft.emergency());

        assertThat(lines)
                .anyMatch(line -> line.contains("event=run-not-cut dispatch=") && line.contains("notice=" + stuck));
    }

    @Test
    void itIsTriedAgainLaterAndThenCut() {
        NoticeId stuck = rig.publish(draft.emergency());
        unstick();
        rig.cut();
        assertThat(rig.states(stuck)).isEmpty();

        clock.turn(Duration.ofSeconds(2));
        rig.cut();

        assertThat(rig.states(stuck)).containsExactly("SENDING");
    }
}
