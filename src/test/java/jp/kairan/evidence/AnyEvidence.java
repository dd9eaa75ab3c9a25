package jp.kairan.evidence;

import static jp.kairan.evidence.Told.AUNT;
import static jp.kairan.evidence.Told.HANA;
import static jp.kairan.evidence.Told.KEN;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Whatever might be told of one household. */
final class AnyEvidence {
    private AnyEvidence() {}

    /** Moments are few, so that many pieces are of the same one. */
    static Arbitrary<List<Evidence>> told(int least, int most) {
        return piece(Arbitraries.of(Kind.values()), Arbitraries.of(Status.values()))
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(pieces -> {
                    List<Evidence> told = new ArrayList<>();
                    pieces.forEach(each -> told.add(Told.numbered(each, told.size() + 1L)));
                    return told;
                });
    }

    static Arbitrary<Evidence> piece(Arbitrary<Kind> kinds, Arbitrary<Status> statuses) {
        Arbitrary<Long[]> closes =
                Arbitraries.longs().between(1, 12).array(Long[].class).ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.of(HANA, KEN, AUNT).injectNull(0.3),
                        kinds,
                        Arbitraries.of(Source.values()),
                        statuses,
                        Arbitraries.integers().between(0, 24),
                        Arbitraries.of(Stay.values()).injectNull(0.4),
                        Arbitraries.of(Flag.values()).set().ofMaxSize(2),
                        closes)
                .as((who, kind, source, status, minute, place, flags, named) -> Told.naming(
                        Told.piece(0, who, kind, source, status, minute, place, flags),
                        kind == Kind.SEEN ? new Long[0] : named));
    }
}
