package jp.kairan.safety.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitPath;
import jp.kairan.directory.Units;
import jp.kairan.evidence.Entry;
import jp.kairan.evidence.Evidence;
import jp.kairan.evidence.Fold;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Ledger;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;
import jp.kairan.safety.Sights;
import jp.kairan.testing.AsAccountFilter;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class TheBoardIsLiveTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    Checks checks;

    @Inject
    StoredFeed feed;

    @Inject
    jp.kairan.evidence.States states;

    @Inject
    Ledger ledger;

    @Inject
    Sights sights;

    @Inject
    Incidents incidents;

    @Inject
    Layouts layouts;

    @Inject
    Units units;

    @Inject
    ObjectMapper json;

    @TestHTTPResource("/api/v1/safety-checks/")
    URI root;

    private TestCity.Association association;
    private Incident check;

    @BeforeEach
    void aDrill() {
        association = city.association(2, 5);
        check = checks.drill(association.place());
    }

    @AfterEach
    void turnBack() {
        clock.reset();
    }

    private static String until(BufferedReader lines, String event) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("event:" + event)) {
                    String data = lines.readLine();
                    while (!data.startsWith("data:")) {
                        data = lines.readLine();
                    }
                    return data.substring(5);
                }
            }
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anAnswerIsHeardWithinASecond() throws Exception {
        AccountId head = city.officer(association.place(), Role.HEAD);
        HttpResponse<InputStream> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(root.resolve(check.id() + "/board/stream"))
                                .header(AsAccountFilter.HEADER, head.toString())
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (InputStream body = answer.body()) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
            JsonNode board = json.readTree(
                    CompletableFuture.supplyAsync(() -> until(lines, "board")).get(20, TimeUnit.SECONDS));
            assertThat(board.at("/own/counts/notSeen").asInt()).isEqualTo(10);
            CompletableFuture<String> change = CompletableFuture.supplyAsync(() -> until(lines, "change"));
            checks.say(check, association.houses().get(7).id(), Status.SAFE);
            long said = System.nanoTime();

            JsonNode told = json.readTree(change.get(20, TimeUnit.SECONDS));

            assertThat(Duration.ofNanos(System.nanoTime() - said)).isLessThan(Duration.ofSeconds(1));
            assertThat(told.at("/own/counts/safe").asInt()).isEqualTo(1);
            assertThat(told.get("rows")).hasSize(1);
            assertThat(told.at("/rows/0/unit").asText())
                    .isEqualTo(association.groups().get(1).id().toString());
            assertThat(told.get("gone")).isEmpty();
        }
    }

    /** Counts what is read. */
    private record Counting(Feed feed, AtomicInteger reads, AtomicInteger rosters) implements Feed {
        @Override
        public Roster roster(Incident incident) {
            reads.incrementAndGet();
            rosters.incrementAndGet();
            return feed.roster(incident);
        }

        @Override
        public long head(UUID world) {
            reads.incrementAndGet();
            return feed.head(world);
        }

        @Override
        public Map<HouseholdId, UnitPath> places(Collection<HouseholdId> households) {
            return feed.places(households);
        }

        @Override
        public Piece after(UUID world, long no, Instant since) {
            reads.incrementAndGet();
            return feed.after(world, no, since);
        }

        @Override
        public List<Evidence> of(UUID world, Collection<HouseholdId> households, Instant since) {
            reads.incrementAndGet();
            return feed.of(world, households, since);
        }
    }

    @Test
    void manyWatchersAreOneSubjectAndLooksThatFollowEachOtherReadOnce() {
        AtomicInteger reads = new AtomicInteger();
        Boards boards = new Boards(
                sights,
                incidents,
                new Pictures(new Counting(feed, reads, new AtomicInteger()), clock, states),
                layouts,
                clock);
        var unit = units.require(association.place().id());
        BoardSubject one = new BoardSubject(boards, json, check.id(), unit, true);
        BoardSubject other = new BoardSubject(boards, json, check.id(), unit, true);
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one).isNotEqualTo(new BoardSubject(boards, json, check.id(), unit, false));

        Instant begun = clock.instant();
        for (int i = 0; i < 500; i++) {
            one.look();
        }
        long steps = Duration.between(begun, clock.instant()).toMillis() / 250;

        assertThat(reads.get()).isBetween(4, (int) (4 + steps));
        assertThat(one.between(one.look(), other.look())).isEmpty();
        assertThat(one.essence(one.look())).isEqualTo(other.essence(other.look()));
    }

    @Test
    void whoeverIsNotAskedIsNotOnTheRoster() {
        HouseholdId gone = association.houses().get(0).id();
        checks.gone(gone);
        TestCity.House large = city.house(association.groups().get(0), 3);
        checks.elsewhere(large.id());
        HouseholdId outside = city.house(association.federation(), 1).id();
        Pictures pictures = new Pictures(feed, clock, states);

        Picture picture = pictures.now(check);
        assertThat(picture.household(gone)).isEmpty();
        assertThat(picture.household(outside)).isEmpty();
        assertThat(picture.household(large.id()).orElseThrow().state().members())
                .hasSize(1);

        check = checks.widen(check, association.federation());
        checks.say(check, outside, Status.HELP);
        Picture wider = pictures.now(check);
        assertThat(wider.household(outside).orElseThrow().state().status()).isEqualTo(Status.HELP);
        assertThat(wider.tally(association.federation().path()).households()).isEqualTo(11);
        assertThat(wider.tally(association.place().path()).households()).isEqualTo(10);
    }

    @Test
    void whoMovedOutStaysWhileTheyWaitForHelp() {
        HouseholdId waiting = association.houses().get(0).id();
        HouseholdId safe = association.houses().get(1).id();
        checks.say(check, waiting, Status.URGENT);
        checks.say(check, safe, Status.SAFE);
        checks.gone(waiting);
        checks.gone(safe);

        Picture picture = new Pictures(feed, clock, states).now(check);
        assertThat(picture.tally(association.place().path()).urgent()).isEqualTo(1);
        assertThat(picture.requests(association.place().path()))
                .extracting(Asked::household)
                .containsExactly(waiting);
        assertThat(picture.household(safe)).isEmpty();

        checks.say(check, waiting, null, Status.SAFE, Kind.CLOSED, Source.FACE_TO_FACE, clock.instant());
        assertThat(new Pictures(feed, clock, states).now(check).household(waiting))
                .isEmpty();
    }

    @Test
    void whoMovedOutBeforeItHappenedIsNotAsked() {
        HouseholdId waiting = association.houses().get(0).id();
        checks.say(check, waiting, Status.URGENT);
        checks.gone(waiting, LocalDate.now(clock).minusDays(2));

        assertThat(new Pictures(feed, clock, states).now(check).household(waiting))
                .isEmpty();
    }

    @Test
    void whatIsSaidElsewhereInTheCityIsNoReasonToReadTheRegister() {
        TestCity.Association other = city.association(1, 2);
        Incident real = checks.real(association.place());
        AtomicInteger rosters = new AtomicInteger();
        Pictures pictures = new Pictures(new Counting(feed, new AtomicInteger(), rosters), clock, states);
        pictures.now(real);
        checks.say(real, other.houses().get(0).id(), Status.SAFE);
        clock.turn(Duration.ofSeconds(1));
        pictures.now(real);
        clock.turn(Duration.ofSeconds(6));
        pictures.now(real);
        assertThat(rosters.get()).isEqualTo(1);

        HouseholdId moved = city.house(association.groups().get(0), 1).id();
        checks.say(real, moved, Status.SAFE);
        clock.turn(Duration.ofSeconds(1));
        pictures.now(real);
        clock.turn(Duration.ofSeconds(6));
        pictures.follow();
        assertThat(pictures.now(real).household(moved)).isPresent();
        assertThat(rosters.get()).isEqualTo(2);
        checks.close(real);
    }

    @Test
    void twoReplicasAndARecountAgreeAndTimeMakesAllOfItOld() {
        Random random = new Random(5);
        Pictures first = new Pictures(feed, clock, states);
        Pictures second = new Pictures(feed, clock, states);
        for (int i = 0; i < 150; i++) {
            HouseholdId house = association.houses().get(random.nextInt(10)).id();
            List<ResidentId> residents = checks.residents(house);
            Instant at = check.since()
                    .plusMillis(random.nextLong(
                            1 + Duration.between(check.since(), clock.instant()).toMillis()));
            checks.say(
                    check,
                    house,
                    random.nextBoolean() ? null : residents.get(0),
                    Status.values()[random.nextInt(3)],
                    random.nextInt(4) > 0 ? Kind.SEEN : Kind.CLOSED,
                    Source.values()[random.nextInt(Source.values().length)],
                    at);
            if (i % 40 == 0) {
                first.now(check);
            }
        }
        clock.turn(Duration.ofSeconds(1));
        assertAgreed(first.now(check), second.now(check));

        clock.turn(Duration.ofHours(13));
        Picture old = first.now(check);
        assertAgreed(old, second.now(check));
        assertThat(old.tally(association.place().path()).stale()).isPositive();
        assertThat(first.size()).isEqualTo(1);
        clock.turn(Duration.ofMinutes(11));
        first.forget();
        assertThat(first.size()).isZero();
    }

    private void assertAgreed(Picture one, Picture other) {
        List<UnitPath> paths = new ArrayList<>();
        paths.add(association.place().path());
        association.groups().forEach(group -> paths.add(group.path()));
        for (UnitPath path : paths) {
            Counts counts = new Counts();
            for (TestCity.House house : association.houses()) {
                if (path.covers(house.group().path())) {
                    List<Evidence> said = ledger.of(check.world(), List.of(house.id()), check.since()).stream()
                            .map(Entry::evidence)
                            .toList();
                    counts.add(
                            Fold.household(checks.residents(house.id()), said, check.since(), one.at(), states.fresh()),
                            1);
                }
            }
            assertThat(one.tally(path)).isEqualTo(other.tally(path)).isEqualTo(counts.tally());
            assertThat(one.clock(path)).isEqualTo(other.clock(path));
        }
    }
}
