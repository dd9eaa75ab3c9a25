package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.kairan.access.NoticeId;
import jp.kairan.push.PushRig.Bench;
import jp.kairan.push.PushRig.Draft;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class ClaimOrderTest {
    @Inject
    TestCity city;

    @Inject
    PushRig rig;

    @Inject
    Ledger ledger;

    private Bench bench;
    private Association association;

    @BeforeEach
    void onePhone() {
        bench = rig.bench();
        association = city.association(1, 1);
        city.phone(association.houses().get(0).anyResident(), "order-" + UUID.randomUUID());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** One chunk that has been due for some seconds, after so many tries. */
    private UUID due(int seconds, int attempt) {
        NoticeId notice = rig.publish(Draft.toEveryone(association.place().id()));
        rig.run("""
                update push_chunk set due_at = now() - ? * interval '1 second', attempt = ?
                 where run_id in (select id from push_run where notice_id = ?)""", seconds, attempt, notice);
        return rig.uuid("select id from push_run where notice_id = ?", notice);
    }

    private List<UUID> claim(int most) {
        return ledger.claim(most, Duration.ofMinutes(1), Channel.FCM, false).stream()
                .map(Claim::run)
                .toList();
    }

    @Test
    void whatIsTriedAgainIsTakenBeforeAllThatIsNewIsThrough() {
        Stream.of(30, 30, 30, 30).forEach(seconds -> due(seconds, 0));
        UUID again = due(1, 3);

        assertThat(claim(2)).hasSize(2).contains(again);
    }

    @Test
    void manyTriesOfOthersLetWhatIsNewThrough() {
        Stream.of(20, 20, 20, 20).forEach(seconds -> due(seconds, 3));
        UUID fresh = due(25, 0);

        assertThat(claim(2)).hasSize(2).contains(fresh);
    }

    @Test
    void whereOneIsWantedBothKindsComeOn() {
        UUID fresh = due(30, 0);
        UUID again = due(1, 1);

        assertThat(claim(1)).containsExactlyInAnyOrder(fresh, again);
    }

    @Test
    void whatHasBeenDueForLongestComesFirst() {
        UUID second = due(20, 0);
        UUID first = due(30, 0);
        UUID third = due(10, 0);

        assertThat(claim(1)).containsExactly(first);
        assertThat(claim(1)).containsExactly(second);
        assertThat(claim(1)).containsExactly(third);
    }

    @Test
    void oneKindAloneFillsAClaim() {
        Stream.of(4, 3, 2, 1).forEach(seconds -> due(seconds, 2));

        assertThat(claim(4)).hasSize(4).doesNotHaveDuplicates();
    }
}
