package jp.kairan.hazards.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import jp.kairan.hazards.HazardProblem;
import jp.kairan.hazards.feed.FeedCounts.Taking;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;

@KairanTest
class HandedOnTest extends FeedReading {
    @Test
    void aTelegramThatIsRefusedCountsAsRead() {
        settled();
        String file = named();
        feeds.file(file);
        Poll replica = minutes.replica(feeds.config(), (telegram, name) -> {
            throw HazardProblem.TELEGRAM_REFUSED.problem();
        });
        minutes.next(replica);
        minutes.next(replica);

        assertThat(feeds.askedForFile(file)).isEqualTo(1);
        assertThat(minutes.files(Taking.REFUSED)).isEqualTo(1);
    }

    @Test
    void aTelegramThatCouldNotBeTakenForAnotherReasonIsFetchedAgain() {
        settled();
        String file = named();
        feeds.file(file);
        List<RuntimeException> troubles =
                new ArrayList<>(List.of(KernelProblem.FORBIDDEN.problem(), new IllegalStateException()));
        Poll replica = minutes.replica(feeds.config(), (telegram, name) -> {
            if (!troubles.isEmpty()) {
                throw troubles.remove(0);
            }
            minutes.taken.add(name);
        });
        minutes.next(replica);
        minutes.next(replica);
        minutes.next(replica);
        minutes.next(replica);

        assertThat(minutes.taken).containsExactly(file);
        assertThat(feeds.askedForFile(file)).isEqualTo(3);
    }

    @Test
    void aReplicaThatDiesOverATelegramLeavesItToTheNext() {
        settled();
        String file = named();
        feeds.file(file);
        Poll dying = minutes.replica(feeds.config(), (telegram, name) -> {
            throw new Death();
        });

        assertThatThrownBy(() -> minutes.next(dying)).isInstanceOf(Death.class);
        minutes.next(minutes.replica(feeds.config()));
        minutes.next(minutes.replica(feeds.config()));

        assertThat(minutes.taken).containsExactly(file);
    }

    @Test
    void aTelegramWhoseReplicaDiedBeforeWritingItDownIsHandedOnAgain() {
        settled();
        String file = named();
        feeds.file(file);
        List<String> handed = new ArrayList<>();
        Poll dying = minutes.replica(feeds.config(), (telegram, name) -> {
            handed.add(name);
            throw new Death();
        });

        assertThatThrownBy(() -> minutes.next(dying)).isInstanceOf(Death.class);
        minutes.next(minutes.replica(feeds.config(), (telegram, name) -> handed.add(name)));
        minutes.next(minutes.replica(feeds.config(), (telegram, name) -> handed.add(name)));

        assertThat(handed).containsExactly(file, file);
    }

    /** The end of a replica in the middle of things. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }
}
