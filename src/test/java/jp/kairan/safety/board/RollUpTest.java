package jp.kairan.safety.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.evidence.Evidence;
import jp.kairan.evidence.Flag;
import jp.kairan.evidence.Fold;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept step by step is what a full recount of everything finds, at every unit and at every moment. */
class RollUpTest {
    private static final Duration FRESH = Duration.ofHours(12);
    private static final UnitPath CITY = new UnitPath("1.");

    private final HandClock clock = new HandClock();
    private final MemoryFeed feed = new MemoryFeed();
    private final Set<UnitPath> units = new HashSet<>();
    private final Instant opened = clock.instant();

    private Incident incident(String... area) {
        List<Incident.Part> parts = new ArrayList<>();
        for (String path : area) {
            parts.add(new Incident.Part(UnitId.next(), new UnitPath(path), opened));
        }
        return new Incident(IncidentId.next(), false, UnitId.next(), CITY, opened, opened, null, parts);
    }

    private void build(Random random) {
        for (int federation = 1; federation <= 3; federation++) {
            UnitPath area = CITY.child(federation);
            houses(random, area);
            for (int association = 1; association <= 3; association++) {
                for (int group = 1; group <= 3; group++) {
                    houses(random, area.child(association).child(group));
                }
            }
        }
    }

    private void houses(Random random, UnitPath path) {
        for (String above = path.value(); !above.isEmpty(); ) {
            units.add(new UnitPath(above));
            above = above.substring(0, above.lastIndexOf('.', above.length() - 2) + 1);
        }
        UnitId unit = UnitId.next();
        for (int i = random.nextInt(4); i > 0; i--) {
            feed.houses.add(house(random, unit, path));
        }
    }

    private static MemoryFeed.House house(Random random, UnitId unit, UnitPath path) {
        List<ResidentId> members = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new ResidentId(UUID.randomUUID()))
                .toList();
        return new MemoryFeed.House(new HouseholdId(UUID.randomUUID()), unit, path, random.nextInt(8) == 0, members);
    }

    private void say(Random random) {
        MemoryFeed.House house = feed.houses.get(random.nextInt(feed.houses.size()));
        ResidentId resident = house.members().isEmpty() || random.nextBoolean()
                ? null
                : house.members().get(random.nextInt(house.members().size()));
        Kind kind = random.nextInt(5) > 0 ? Kind.SEEN : random.nextBoolean() ? Kind.CANCELLED : Kind.CLOSED;
        Status[] statuses = Status.values();
        long late = random.nextInt(4) == 0
                ? random.nextLong(
                        Math.max(1, Duration.between(opened, clock.instant()).toSeconds()))
                : 0;
        feed.ledger.add(new Evidence(
                feed.ledger.size() + 1L,
                house.id(),
                resident,
                kind,
                statuses[random.nextInt(kind == Kind.SEEN ? statuses.length : 2)],
                null,
                random.nextInt(6) == 0 ? Set.of(Flag.WATER) : Set.of(),
                Source.values()[random.nextInt(Source.values().length)],
                clock.instant().minusSeconds(late),
                List.of()));
    }

    private Tally recount(Incident incident, UnitPath unit, Instant now) {
        Counts counts = new Counts();
        for (MemoryFeed.House house : feed.houses) {
            if (unit.covers(house.path())
                    && incident.covers(house.path())
                    && (!house.shielded() || unit.equals(CITY))) {
                counts.add(Fold.household(house.members(), said(house.id()), incident.since(), now, FRESH), 1);
            }
        }
        return counts.tally();
    }

    private List<Evidence> said(HouseholdId household) {
        return feed.ledger.stream()
                .filter(each -> each.household().equals(household))
                .toList();
    }

    private void assertTrue(Incident incident, Picture picture) {
        for (UnitPath unit : units) {
            Tally tally = picture.tally(unit);
            assertThat(tally).as(unit.value()).isEqualTo(recount(incident, unit, picture.at()));
            assertThat(tally.safe()
                            + tally.partial()
                            + tally.hurt()
                            + tally.help()
                            + tally.urgent()
                            + tally.conflict()
                            + tally.notSeen())
                    .isEqualTo(tally.households());
        }
        for (Asked asked : picture.households(CITY)) {
            assertThat(picture.household(asked.household())).contains(asked);
            MemoryFeed.House house = feed.houses.stream()
                    .filter(each -> each.id().equals(asked.household()))
                    .findFirst()
                    .orElseThrow();
            assertThat(asked.state())
                    .isEqualTo(
                            Fold.household(house.members(), said(house.id()), incident.since(), picture.at(), FRESH));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isWhatARecountFindsAfterThousandsOfPiecesInAnyOrder(long seed) {
        Random random = new Random(seed);
        build(random);
        Incident incident = incident("1.1.", "1.2.2.");
        Followed one = new Followed(feed, clock, FRESH);
        Followed other = new Followed(feed, clock, FRESH);
        for (int step = 0; step < 120; step++) {
            for (int i = random.nextInt(30); i > 0; i--) {
                say(random);
            }
            if (step == 40) {
                Incident.Part more = new Incident.Part(UnitId.next(), new UnitPath("1.3."), clock.instant());
                List<Incident.Part> area = new ArrayList<>(incident.area());
                area.add(more);
                incident = new Incident(incident.id(), false, incident.unit(), CITY, opened, opened, null, area);
            }
            if (step % 10 == 5) {
                UnitPath path =
                        feed.houses.get(random.nextInt(feed.houses.size())).path();
                feed.houses.add(house(random, UnitId.next(), path));
                feed.houses.remove(random.nextInt(feed.houses.size()));
                clock.turn(Duration.ofMinutes(11));
            }
            clock.turn(Duration.ofSeconds(random.nextInt(10) == 0 ? 20_000 : 30));
            if (random.nextInt(3) > 0) {
                assertTrue(incident, one.now(incident));
            }
        }
        clock.turn(Duration.ofMinutes(11));
        Picture first = one.now(incident);
        Picture second = other.now(incident);
        assertTrue(incident, first);
        assertTrue(incident, second);
        assertThat(units).allSatisfy(unit -> {
            assertThat(first.tally(unit)).isEqualTo(second.tally(unit));
            assertThat(first.clock(unit)).isEqualTo(second.clock(unit));
        });
        assertThat(first.requests(CITY)).isEqualTo(second.requests(CITY)).isNotEmpty();
    }
}
