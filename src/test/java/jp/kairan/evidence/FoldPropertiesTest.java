package jp.kairan.evidence;

import static jp.kairan.evidence.Told.AUNT;
import static jp.kairan.evidence.Told.FRESH;
import static jp.kairan.evidence.Told.HANA;
import static jp.kairan.evidence.Told.KEN;
import static jp.kairan.evidence.Told.QUAKE;
import static jp.kairan.evidence.Told.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import jp.kairan.access.ResidentId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is told, in whatever order: the same state, and no request for help is ever lost. */
class FoldPropertiesTest {
    @Property(tries = 1000)
    void allOrdersOfAFewPiecesGiveOneState(
            @ForAll("few") List<Evidence> pieces, @ForAll("homes") List<ResidentId> home) {
        HouseholdState state = fold(home, pieces);

        forEachOrder(
                new ArrayList<>(pieces),
                0,
                order -> assertThat(fold(home, order)).isEqualTo(state));
    }

    @Property(tries = 5000)
    void anyOrderOfManyPiecesGivesTheSameState(
            @ForAll("many") List<Evidence> pieces, @ForAll("homes") List<ResidentId> home, @ForAll Random random) {
        assertThat(fold(home, shuffled(pieces, random))).isEqualTo(fold(home, pieces));
    }

    @Property(tries = 5000)
    void itIsWhatTheRulesSayWordByWord(
            @ForAll("some") List<Evidence> pieces,
            @ForAll("homes") List<ResidentId> home,
            @ForAll @IntRange(min = 0, max = 30) int minute) {
        assertThat(Fold.household(home, pieces, at(2), at(minute), Duration.ofMinutes(6)))
                .isEqualTo(SlowFold.household(home, pieces, at(2), at(minute), Duration.ofMinutes(6)));
    }

    /** Numbers tell the order of arrival; where nothing names them, renumbering changes no more than the numbers. */
    @Property(tries = 2000)
    void theOrderInWhichNumbersWereGivenDecidesNothing(
            @ForAll("many") List<Evidence> pieces, @ForAll("homes") List<ResidentId> home, @ForAll Random random) {
        List<Evidence> unnamed = pieces.stream().map(Told::naming).toList();
        List<Evidence> renumbered = new ArrayList<>();
        for (Evidence each : shuffled(unnamed, random)) {
            renumbered.add(Told.numbered(each, renumbered.size() + 1L));
        }
        HouseholdState one = fold(home, unnamed);
        HouseholdState other = fold(home, renumbered);

        assertThat(other.members()).isEqualTo(one.members());
        assertThat(other.flags()).isEqualTo(one.flags());
        assertThat(other.bucket()).isEqualTo(one.bucket());
        assertThat(other.requests()).hasSameSizeAs(one.requests());
    }

    @Property(tries = 2000)
    void aPieceThatComesAgainChangesNothing(
            @ForAll("some") List<Evidence> pieces, @ForAll("homes") List<ResidentId> home, @ForAll Random random) {
        List<Evidence> twice = new ArrayList<>(pieces);
        pieces.stream().filter(each -> random.nextBoolean()).forEach(twice::add);

        assertThat(fold(home, shuffled(twice, random))).isEqualTo(fold(home, pieces));
    }

    @Property(tries = 1000)
    void whatCameInPartsThatOverlapIsWhatCameAtOnce(
            @ForAll("many") List<Evidence> pieces, @ForAll("homes") List<ResidentId> home, @ForAll Random random) {
        List<Evidence> come = new ArrayList<>();
        HouseholdState last = fold(home, come);
        int from = 0;
        while (from < pieces.size()) {
            int until = Math.min(pieces.size(), from + 1 + random.nextInt(6));
            come.addAll(random.nextInt(come.size() + 1), pieces.subList(Math.max(0, from - 2), until));
            last = fold(home, come);
            from = until;
        }

        assertThat(last).isEqualTo(fold(home, pieces));
    }

    @Property(tries = 5000)
    void noWordThatSomebodyIsSafeLowersAnOpenRequest(
            @ForAll("some") List<Evidence> pieces,
            @ForAll("homes") List<ResidentId> home,
            @ForAll("words") Evidence word) {
        HouseholdState before = fold(home, pieces);
        List<Evidence> more = new ArrayList<>(pieces);
        more.add(Told.numbered(word, 1000));
        HouseholdState after = fold(home, more);

        assertThat(after.requests()).isEqualTo(before.requests());
        before.members().forEach((who, state) -> {
            if (state.status().request()) {
                assertThat(after.members()).containsEntry(who, state);
            }
        });
    }

    @Property(tries = 2000)
    void timeAloneChangesNothingBeforeTheMomentForetold(
            @ForAll("some") List<Evidence> pieces, @ForAll("homes") List<ResidentId> home) {
        HouseholdState now = fold(home, pieces);
        Instant change = now.staleAt();
        if (change == null) {
            assertThat(Fold.household(home, pieces, QUAKE, at(1_000_000), FRESH))
                    .isEqualTo(now);
        } else {
            assertThat(Fold.household(home, pieces, QUAKE, change.minusNanos(1), FRESH))
                    .isEqualTo(now);
            assertThat(Fold.household(home, pieces, QUAKE, change, FRESH)).isNotEqualTo(now);
        }
    }

    @Property(tries = 2000)
    void everyHouseholdIsInTheBucketOfItsStatus(
            @ForAll("some") List<Evidence> pieces, @ForAll("homes") List<ResidentId> home) {
        HouseholdState state = fold(home, pieces);
        boolean nobody = state.completeness() == Completeness.NONE;

        assertThat(state.bucket() == Bucket.URGENT || state.bucket() == Bucket.HELP)
                .isEqualTo(!state.requests().isEmpty());
        assertThat(state.bucket() == Bucket.NOT_SEEN).isEqualTo(nobody);
        assertThat(state.answered() || nobody).isTrue();
    }

    /** An answer by a phone whose clock is a day off, or was put right meanwhile, and then one of a good clock. */
    @Property(tries = 2000)
    void aClockThatIsWrongByADayPinsNothing(
            @ForAll @IntRange(min = -1, max = 1) int daysWhenGiven,
            @ForAll @IntRange(min = -1, max = 1) int daysWhenSent,
            @ForAll @IntRange(min = 0, max = 300) int given,
            @ForAll @IntRange(min = 0, max = 300) int kept,
            @ForAll @IntRange(min = 1, max = 300) int later,
            @ForAll @IntRange(min = 0, max = 300) int keptLater) {
        int received = given + kept;
        Instant wrong = Moment.of(
                at(given).plus(Duration.ofDays(daysWhenGiven)),
                at(received).plus(Duration.ofDays(daysWhenSent)),
                at(received),
                QUAKE);
        int receivedLater = received + later + keptLater;
        Instant right = Moment.of(at(received + later), at(receivedLater), at(receivedLater), QUAKE);

        List<Evidence> pieces = List.of(
                Told.dated(Told.piece(1, HANA, Kind.SEEN, Source.SELF, Status.MINOR_INJURY, 0, null, Set.of()), wrong),
                Told.dated(Told.piece(2, HANA, Kind.SEEN, Source.SELF, Status.SAFE, 0, null, Set.of()), right));

        PersonState state = Fold.household(List.of(HANA), pieces, QUAKE, at(receivedLater), FRESH)
                .members()
                .get(HANA);
        assertThat(state.status()).isEqualTo(Status.SAFE);
        assertThat(state.asOf()).isEqualTo(at(received + later));
        assertThat(wrong).isBetween(QUAKE, at(received));
    }

    private static HouseholdState fold(Collection<ResidentId> home, List<Evidence> pieces) {
        return Fold.household(home, pieces, QUAKE, at(25), FRESH);
    }

    private static List<Evidence> shuffled(List<Evidence> pieces, Random random) {
        List<Evidence> order = new ArrayList<>(pieces);
        Collections.shuffle(order, random);
        return order;
    }

    private static void forEachOrder(List<Evidence> pieces, int fixed, Consumer<List<Evidence>> check) {
        if (fixed >= pieces.size() - 1) {
            check.accept(pieces);
            return;
        }
        for (int other = fixed; other < pieces.size(); other++) {
            Collections.swap(pieces, fixed, other);
            forEachOrder(pieces, fixed + 1, check);
            Collections.swap(pieces, fixed, other);
        }
    }

    @Provide
    Arbitrary<List<ResidentId>> homes() {
        return Arbitraries.of(List.of(), List.of(HANA), List.of(HANA, KEN), List.of(KEN, HANA, AUNT));
    }

    @Provide
    Arbitrary<List<Evidence>> few() {
        return AnyEvidence.told(0, 6);
    }

    @Provide
    Arbitrary<List<Evidence>> some() {
        return AnyEvidence.told(0, 12);
    }

    @Provide
    Arbitrary<List<Evidence>> many() {
        return AnyEvidence.told(7, 40);
    }

    /** Anything that is no request and closes none. */
    @Provide
    Arbitrary<Evidence> words() {
        return AnyEvidence.piece(
                Arbitraries.of(Kind.SEEN), Arbitraries.of(Status.values()).filter(each -> !each.request()));
    }
}
