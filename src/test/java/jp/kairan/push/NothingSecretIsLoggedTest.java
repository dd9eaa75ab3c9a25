package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import jp.kairan.access.NoticeId;
import jp.kairan.localfcm.Outcome;
import jp.kairan.localfcm.Rule;
import jp.kairan.push.PushRig.Bench;
import jp.kairan.push.PushRig.Draft;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

@KairanTest
class NothingSecretIsLoggedTest {
    private static final String SECRET = "ひみつの題名";

    @Inject
    TestCity city;

    @Inject
    PushRig rig;

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line instanceof ExtLogRecord ext ? ext.getFormattedMessage() : MessageFormat.format("{0}", line));
            if (line.getThrown() != null) {
                lines.add(line.getThrown().toString());
            }
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

    @Test
    void whateverGoesWrongNoTokenAndNoTitleIsInTheLog() {
        Association association = city.association(1, 1);
        String mark = "mark" + UUID.randomUUID();
        for (Outcome outcome : Outcome.values()) {
            city.phone(association.houses().get(0).anyResident(), mark + outcome);
        }
        Logger root = Logger.getLogger("");
        root.addHandler(ear);
        try (Bench bench = rig.bench()) {
            bench.fcm.behave(jp.kairan.localfcm.Behaviour.ACCEPTING.withRules(
                    // a closed connection would take the other answers with it
                    java.util.Arrays.stream(Outcome.values())
                            .filter(outcome -> outcome != Outcome.CLOSE)
                            .map(outcome -> Rule.of(mark + outcome, outcome))
                            .toArray(Rule[]::new)));
            NoticeId notice =
                    rig.publish(Draft.toEveryone(association.place().id()).sensitive(SECRET));
            rig.carryOnce(bench.worker());
            assertThat(rig.states(notice)).isNotEmpty();
        } finally {
            root.removeHandler(ear);
            rig.endPauses();
        }

        assertThat(lines)
                .anyMatch(line -> line.contains("event=run-cut"))
                .anyMatch(line -> line.contains("event=run-stopped"))
                .noneMatch(line -> line.contains(mark))
                .noneMatch(line -> line.contains(SECRET));
    }
}
