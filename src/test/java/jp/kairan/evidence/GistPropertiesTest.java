package jp.kairan.evidence;

import static jp.kairan.evidence.Told.AUNT;
import static jp.kairan.evidence.Told.FRESH;
import static jp.kairan.evidence.Told.HANA;
import static jp.kairan.evidence.Told.KEN;
import static jp.kairan.evidence.Told.QUAKE;
import static jp.kairan.evidence.Told.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.kairan.access.ResidentId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is left out changes no state, whatever is told and in whatever portions. */
class GistPropertiesTest {
    @Property(tries = 5000)
    void theStateOfTheGistIsThatOfEverything(
            @ForAll("told") List<Evidence> told,
            @ForAll("homes") List<ResidentId> home,
            @ForAll @IntRange(min = 0, max = 30) int minute,
            @ForAll @IntRange(min = 1, max = 8) int portion,
            @ForAll Random random) {
        List<Evidence> mixed = new ArrayList<>(told);
        Collections.shuffle(mixed, random);
        List<Evidence> gist = List.of();
        for (int i = 0; i < mixed.size(); i += portion) {
            Gist next = new Gist(gist);
            mixed.subList(i, Math.min(mixed.size(), i + portion)).forEach(next::add);
            gist = next.evidence();
        }

        assertThat(Fold.household(home, gist, QUAKE, at(minute), Duration.ofMinutes(6)))
                .isEqualTo(Fold.household(home, told, QUAKE, at(minute), Duration.ofMinutes(6)));
    }

    @Example
    void whoeverSaysTheSameThousandsOfTimesIsKeptTwice() {
        Gist gist = new Gist(List.of());
        List<Evidence> told = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            Evidence piece = Told.piece(i, HANA, Kind.SEEN, Source.SELF, Status.SAFE, i % 500, null, Set.of());
            told.add(piece);
            gist.add(piece);
        }

        assertThat(gist.evidence()).hasSize(2);
        assertThat(Fold.household(List.of(HANA), gist.evidence(), QUAKE, at(500), FRESH))
                .isEqualTo(Fold.household(List.of(HANA), told, QUAKE, at(500), FRESH));
    }

    @Example
    void noRequestIsLeftOut() {
        Gist gist = new Gist(List.of());
        for (int i = 0; i < 10; i++) {
            gist.add(Told.piece(i, HANA, Kind.SEEN, Source.SELF, Status.HELP, i, null, Set.of()));
        }

        assertThat(gist.evidence()).hasSize(10);
    }

    @Provide
    Arbitrary<List<Evidence>> told() {
        return AnyEvidence.told(1, 40);
    }

    @Provide
    Arbitrary<List<ResidentId>> homes() {
        return Arbitraries.of(HANA, KEN, AUNT).list().uniqueElements().ofMaxSize(3);
    }
}
