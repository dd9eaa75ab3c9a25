package jp.kairan.safety.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.evidence.Evidence;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twenty neighbourhoods of one city, each with a check of its own. */
class SharedFeedTest {
    private static final int NEIGHBOURHOODS = 20;

    private final HandClock clock = new HandClock();
    private final MemoryFeed feed = new MemoryFeed();
    private final Instant opened = clock.instant();
    private final SharedFeed shared = new SharedFeed(feed, clock, 50);
    private final List<Followed> followed = new ArrayList<>();
    private final List<Incident> checks = new ArrayList<>();

    @BeforeEach
    void aCity() {
        for (int i = 0; i < NEIGHBOURHOODS; i++) {
            UnitId unit = UnitId.next();
            UnitPath path = path(i);
            feed.houses.add(new MemoryFeed.House(new HouseholdId(UUID.randomUUID()), unit, path, false, List.of()));
            followed.add(new Followed(shared, clock, Duration.ofHours(12)));
            checks.add(new Incident(
                    IncidentId.next(),
                    false,
                    unit,
                    path,
                    opened,
                    opened,
                    null,
                    List.of(new Incident.Part(unit, path, opened))));
        }
    }

    private static UnitPath path(int neighbourhood) {
        return new UnitPath("1.2." + (neighbourhood + 1) + ".");
    }

    /** Numbers are given one by one, because the order of numbers is the order of commits. */
    private synchronized void say(int neighbourhood, Status status) {
        feed.ledger.add(new Evidence(
                feed.ledger.size() + 1L,
                feed.houses.get(neighbourhood).id(),
                null,
                Kind.SEEN,
                status,
                null,
                Set.of(),
                Source.SELF,
                clock.instant(),
                List.of()));
    }

    private Tally look(int neighbourhood) {
        return followed.get(neighbourhood).now(checks.get(neighbourhood)).tally(path(neighbourhood));
    }

    private void lookEverywhere() {
        for (int i = 0; i < NEIGHBOURHOODS; i++) {
            look(i);
        }
    }

    @Test
    void whatWasSaidBeforeSomebodyLookedIsThere() {
        for (int i = 0; i < 40; i++) {
            say(i % NEIGHBOURHOODS, Status.SAFE);
        }

        for (int i = 0; i < NEIGHBOURHOODS; i++) {
            assertThat(look(i).safe()).isEqualTo(1);
        }
    }

    @Test
    void piecesAreReadOnceForAllAndEachComesToItsOwn() {
        lookEverywhere();
        feed.pieces.set(0);
        for (int i = 0; i < 40; i++) {
            say(i % NEIGHBOURHOODS, Status.SAFE);
        }
        clock.turn(Duration.ofMillis(450));

        for (int i = 0; i < NEIGHBOURHOODS; i++) {
            assertThat(look(i).safe()).isEqualTo(1);
        }
        assertThat(feed.pieces.get()).isEqualTo(40);
        assertThat(feed.rosters.get()).isEqualTo(NEIGHBOURHOODS);
        assertThat(feed.lookups.get()).isLessThanOrEqualTo(NEIGHBOURHOODS);
    }

    @Test
    void whoeverComesTooLateForTheTailReadsForThemselves() {
        lookEverywhere();
        for (int round = 0; round < 10; round++) {
            for (int i = 0; i < NEIGHBOURHOODS; i++) {
                say(i, Status.SAFE);
            }
            clock.turn(Duration.ofMillis(600));
            look(0);
        }
        say(1, Status.URGENT);
        clock.turn(Duration.ofMillis(600));

        assertThat(look(1).urgent()).isEqualTo(1);
        assertThat(look(2).safe()).isEqualTo(1);
    }

    @Test
    void whatLiesLongBackIsNotReadWhenSomebodyLooksAgain() {
        look(0);
        for (int i = 0; i < 500; i++) {
            say(1, Status.SAFE);
        }
        feed.pieces.set(0);
        clock.turn(Duration.ofSeconds(1));

        assertThat(look(1).safe()).isEqualTo(1);
        assertThat(feed.pieces.get()).isZero();
        assertThat(look(0).safe()).isZero();
        say(0, Status.HELP);
        clock.turn(Duration.ofSeconds(1));
        assertThat(look(0).help()).isEqualTo(1);
    }

    @Test
    void aReadThatFailsIsReadAgain() {
        lookEverywhere();
        say(3, Status.URGENT);
        clock.turn(Duration.ofSeconds(1));
        feed.beforeRead = () -> {
            throw new IllegalStateException("away");
        };
        assertThatThrownBy(() -> look(3)).hasMessage("away");
        assertThatThrownBy(() -> look(3)).hasMessage("away");

        feed.beforeRead = () -> {};

        assertThat(look(3).urgent()).isEqualTo(1);
    }

    @Test
    void manyWhoLookWhileItGrowsMissNothing() {
        lookEverywhere();
        List<CompletableFuture<Void>> readers = new ArrayList<>();
        for (int i = 0; i < NEIGHBOURHOODS; i++) {
            int mine = i;
            readers.add(CompletableFuture.runAsync(() -> {
                for (int n = 0; n < 200; n++) {
                    say(mine, Status.HELP);
                    clock.turn(Duration.ofMillis(30));
                    look(mine);
                }
            }));
        }
        readers.forEach(CompletableFuture::join);
        clock.turn(Duration.ofSeconds(1));

        for (int i = 0; i < NEIGHBOURHOODS; i++) {
            look(i);
            assertThat(followed.get(i)
                            .now(checks.get(i))
                            .requests(path(i))
                            .get(0)
                            .state()
                            .requests())
                    .hasSize(200);
        }
    }
}
