package jp.kairan.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;

/** What a story tells of one household, piece by piece; moments are minutes after the quake. */
final class Told {
    static final ResidentId HANA = ResidentId.next();
    static final ResidentId KEN = ResidentId.next();
    static final ResidentId AUNT = ResidentId.next();
    static final ResidentId EVERYBODY = null;
    static final Instant QUAKE = Instant.parse("2031-01-01T07:10:00Z");
    static final Duration FRESH = Duration.ofMinutes(240);

    private static final HouseholdId HOUSE = HouseholdId.next();

    private final List<Evidence> pieces = new ArrayList<>();

    static Instant at(long minute) {
        return QUAKE.plus(Duration.ofMinutes(minute));
    }

    static Evidence piece(
            long no,
            ResidentId about,
            Kind kind,
            Source source,
            Status status,
            long minute,
            Stay place,
            Set<Flag> flags) {
        return new Evidence(no, HOUSE, about, kind, status, place, flags, source, at(minute), List.of());
    }

    static Evidence naming(Evidence closing, Long... requests) {
        return new Evidence(
                closing.no(),
                closing.household(),
                closing.resident(),
                closing.kind(),
                closing.status(),
                closing.place(),
                closing.flags(),
                closing.source(),
                closing.at(),
                Arrays.asList(requests));
    }

    Told seen(ResidentId about, Source source, Status status, long minute) {
        return seen(about, source, status, minute, null);
    }

    Told seen(ResidentId about, Source source, Status status, long minute, Stay place, Flag... flags) {
        return add(piece(next(), about, Kind.SEEN, source, status, minute, place, Set.of(flags)));
    }

    Told cancelled(ResidentId about, Status status, long minute, Long... requests) {
        return add(naming(piece(next(), about, Kind.CANCELLED, Source.SELF, status, minute, null, Set.of()), requests));
    }

    Told closed(ResidentId about, Status status, long minute, Long... requests) {
        return add(naming(
                piece(next(), about, Kind.CLOSED, Source.FACE_TO_FACE, status, minute, null, Set.of()), requests));
    }

    private Told add(Evidence piece) {
        pieces.add(piece);
        return this;
    }

    private long next() {
        return pieces.size() + 1L;
    }

    HouseholdState of(ResidentId... members) {
        return after(60, members);
    }

    HouseholdState after(long minute, ResidentId... members) {
        return Fold.household(Arrays.asList(members), pieces, QUAKE, at(minute), FRESH);
    }

    PersonState hana() {
        return of(HANA).members().get(HANA);
    }
}
