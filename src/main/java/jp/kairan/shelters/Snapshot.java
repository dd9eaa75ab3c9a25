package jp.kairan.shelters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kairan.access.ShelterId;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Renderings;
import jp.kairan.kernel.Sha256;
import jp.kairan.tables.JapaneseText;

/** All shelters at a moment, and every way to look among them; costs no query. */
public final class Snapshot {
    private final List<Known> shelters;
    private final Map<ShelterId, Known> byId;
    private final String version;
    private final Renderings renderings = new Renderings(32 << 20, 10_000);

    /** A shelter with the text under which it is found and the answers that were made of it. */
    private record Known(Shelter shelter, String key, Renderings renderings) {
        static Known of(Shelter shelter) {
            Particulars p = shelter.particulars();
            String kana = p.kana() == null ? "" : p.kana();
            String key = JapaneseText.searchKey(p.name() + "|" + kana + "|" + p.address());
            return new Known(shelter, key, new Renderings(64 << 10, 50));
        }
    }

    /**
     * What is looked for; null or empty where anything will do.
     *
     * @param hazard fit for it
     * @param kind designated as it
     * @param state what holds now
     * @param text a part of the name, the reading or the address
     */
    public record Filter(Hazard hazard, ShelterKind kind, ShelterState state, String text) {
        boolean admits(Shelter shelter) {
            Particulars p = shelter.particulars();
            return (hazard == null || p.hazards().contains(hazard))
                    && (kind == null || p.kinds().contains(kind))
                    && (state == null || shelter.status().state() == state);
        }
    }

    /** A shelter and how far it is as the crow flies. */
    public record Near(Shelter shelter, double metres) {}

    /** From shelters in the order of their ids. */
    Snapshot(List<Shelter> shelters) {
        this(shelters, Map.of());
    }

    private Snapshot(List<Shelter> shelters, Map<ShelterId, Known> before) {
        this.shelters = shelters.stream().map(shelter -> known(shelter, before)).toList();
        this.byId = this.shelters.stream()
                .collect(Collectors.toUnmodifiableMap(known -> known.shelter().id(), Function.identity()));
        this.version = hash(shelters);
    }

    /** The snapshot of these; whatever has not changed stays as it is, with the answers that were made of it. */
    Snapshot then(List<Shelter> now) {
        return now.equals(all()) ? this : new Snapshot(now, byId);
    }

    private static Known known(Shelter shelter, Map<ShelterId, Known> before) {
        Known known = before.get(shelter.id());
        return known != null && known.shelter.equals(shelter) ? known : Known.of(shelter);
    }

    private List<Shelter> all() {
        return shelters.stream().map(Known::shelter).toList();
    }

    /** Another one whenever anything is another; the same on every replica. */
    public String version() {
        return version;
    }

    /** The answers that were made of this snapshot; forgotten with it. */
    public Renderings renderings() {
        return renderings;
    }

    /** The answers that were made of one shelter; forgotten when it changes. */
    Optional<Renderings> renderings(ShelterId id) {
        return Optional.ofNullable(byId.get(id)).map(Known::renderings);
    }

    /** Every shelter on the register on that day, in its order. */
    public List<Shelter> on(LocalDate day) {
        return all().stream()
                .filter(shelter -> shelter.particulars().openOn(day))
                .toList();
    }

    /** The shelter with this id, struck off or not. */
    public Optional<Shelter> find(ShelterId id) {
        return Optional.ofNullable(byId.get(id)).map(Known::shelter);
    }

    /** What is on the register on that day and fits, in the order of the register. */
    public Page<Shelter> page(Filter filter, LocalDate day, Cursor from, int limit) {
        String after = from == null ? "" : Cursor.uuid(from).toString();
        String key = filter.text() == null ? "" : JapaneseText.searchKey(JapaneseText.katakana(filter.text()));
        String plain = filter.text() == null ? "" : JapaneseText.searchKey(filter.text());
        List<Shelter> rows = shelters.stream()
                .filter(known -> known.key.contains(plain) || known.key.contains(key))
                .map(Known::shelter)
                .filter(shelter -> shelter.id().toString().compareTo(after) > 0)
                .filter(shelter -> shelter.particulars().openOn(day) && filter.admits(shelter))
                .limit(limit + 1L)
                .toList();
        return Page.of(rows, limit, shelter -> shelter.id().toString());
    }

    /**
     * The nearest that fit: first the open ones with room, then the open ones that are full, then those that should be
     * open and are not confirmed to be, then those of which nobody has said that they are open, last those that have
     * been closed.
     */
    public List<Near> nearest(Position from, Filter filter, LocalDate day, int limit) {
        return shelters.stream()
                .map(Known::shelter)
                .filter(shelter -> shelter.particulars().position() != null)
                .filter(shelter -> shelter.particulars().openOn(day) && filter.admits(shelter))
                .map(shelter ->
                        new Near(shelter, from.metresTo(shelter.particulars().position())))
                .sorted(Comparator.comparingInt((Near near) -> rank(near.shelter))
                        .thenComparingDouble(Near::metres)
                        .thenComparing(near -> near.shelter.id().toString()))
                .limit(limit)
                .toList();
    }

    private static int rank(Shelter shelter) {
        ShelterStatus status = shelter.status();
        if (status.state().open()) {
            return status.crowding() == Crowding.FULL ? 1 : 0;
        }
        if (shelter.unconfirmed()) {
            return 2;
        }
        return status.state() == ShelterState.CLOSED ? 4 : 3;
    }

    private static String hash(List<Shelter> shelters) {
        MessageDigest digest = Sha256.running();
        for (Shelter shelter : shelters) {
            digest.update(shelter.toString().getBytes(StandardCharsets.UTF_8));
            Position at = shelter.particulars().position();
            String where = at == null ? "" : at.latitude() + "," + at.longitude();
            digest.update(where.getBytes(StandardCharsets.UTF_8));
        }
        return Sha256.of(digest).base64Url();
    }
}
