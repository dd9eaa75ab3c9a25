package jp.kairan.evidence;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kairan.access.HouseholdId;
import jp.kairan.kernel.Sql;

/**
 * The door to the evidence. Whoever adds some has checked before who may say what of whom.
 *
 * <p>The order of numbers is the order of commits, because the row of the world is locked from the giving of numbers to the
 * commit: append last in a transaction, and much at a time rather than often.
 */
@Singleton
public class Ledger {
    private static final String NUMBERS = "update evidence_head set no = no + ? where world = ? returning no";

    /** Lists travel as text with commas, because arrays of arrays have to be of one length. */
    private static final String WRITE = """
            insert into evidence (world, no, author_kind, author_id, key, household_id, resident_id, kind, status, place,
                                  shelter_id, flags, comment, latitude, longitude, accuracy_m, source, at, received_at, closes)
            select ?, ? + n, author_kind, author_id, key, household_id, resident_id, kind, status, place, shelter_id,
                   string_to_array(flags, ','), comment, latitude, longitude, accuracy_m, source, at, received_at,
                   string_to_array(closes, ',')::bigint[]
              from unnest(?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[],
                          ?::text[], ?::text[], ?::float8[], ?::float8[], ?::int[], ?::text[], ?::timestamptz[],
                          ?::timestamptz[], ?::text[])
                   with ordinality as e (author_kind, author_id, key, household_id, resident_id, kind, status, place,
                          shelter_id, flags, comment, latitude, longitude, accuracy_m, source, at, received_at, closes, n)
                on conflict on constraint uq_evidence_key do nothing
            returning author_id, key, no""";

    private static final String KNOWN = """
            select e.author_id, e.key, e.no
              from unnest(?::uuid[], ?::uuid[]) as k (author_id, key)
              join evidence e on e.world = ? and e.author_id = k.author_id and e.key = k.key""";

    private static final String FOLLOW = "select " + EvidenceRows.COLUMNS
            + " from evidence e where e.world = ? and e.no > ? and e.at >= ? order by e.no limit ?";

    private static final String HOUSES = "select " + EvidenceRows.COLUMNS + ", " + EvidenceRows.DETAILS
            + " from evidence e where e.household_id = any(?::uuid[]) and e.world = ? and e.at >= ? order by e.at, e.no";

    private final Sql sql;

    Ledger(Sql sql) {
        this.sql = sql;
    }

    private record Name(UUID author, UUID key) {}

    private record Numbered(Name name, long no) {}

    /**
     * Writes evidence down in the caller's transaction; what author and key are known of stays as it is. Answers in the order of
     * what was given. Worlds are locked in one order, because two who write to the same two must not wait for each other.
     */
    @Transactional(TxType.MANDATORY)
    public List<Appended> append(List<NewEvidence> found) {
        Map<UUID, List<NewEvidence>> worlds =
                found.stream().collect(Collectors.groupingBy(NewEvidence::world, TreeMap::new, Collectors.toList()));
        Map<UUID, Map<Name, Appended>> outcomes = new HashMap<>();
        worlds.forEach((world, some) -> outcomes.put(world, write(world, some)));
        return found.stream()
                .map(each -> outcomes.get(each.world()).get(name(each)))
                .toList();
    }

    private Map<Name, Appended> write(UUID world, List<NewEvidence> found) {
        long last = sql.one(NUMBERS, row -> row.number("no"), found.size(), world)
                .orElseThrow(() -> new IllegalStateException("no such world"));
        List<Object> values = new ArrayList<>(List.of(world, last - found.size()));
        EvidenceRows.COLUMNS_OF_NEW.forEach(column -> values.add(column(found, column)));
        Map<Name, Appended> outcomes = new HashMap<>();
        for (Numbered written : sql.list(WRITE, Ledger::numbered, values.toArray())) {
            outcomes.put(written.name, new Appended(written.no, false));
        }
        List<Name> missing = found.stream()
                .map(Ledger::name)
                .filter(name -> !outcomes.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            known(world, missing).forEach(each -> outcomes.put(each.name, new Appended(each.no, true)));
        }
        return outcomes;
    }

    private List<Numbered> known(UUID world, List<Name> names) {
        return sql.list(
                KNOWN,
                Ledger::numbered,
                names.stream().map(Name::author).toList(),
                names.stream().map(Name::key).toList(),
                world);
    }

    /** What was written after a number, in the order of numbers, at most so many. */
    @Transactional
    public List<Evidence> after(UUID world, long no, Instant since, int limit) {
        return sql.list(FOLLOW, EvidenceRows::evidence, world, no, since, limit);
    }

    /** The last number given in a world; 0 before the first. */
    @Transactional
    public long last(UUID world) {
        return sql.number("select no from evidence_head where world = ?", world);
    }

    /** All that was said of some households, oldest first. */
    @Transactional
    public List<Entry> of(UUID world, Collection<HouseholdId> households, Instant since) {
        return sql.list(HOUSES, EvidenceRows::entry, households, world, since);
    }

    private static List<Object> column(List<NewEvidence> found, Function<NewEvidence, Object> column) {
        List<Object> values = new ArrayList<>(found.size());
        found.forEach(each -> values.add(column.apply(each)));
        return values;
    }

    private static Name name(NewEvidence each) {
        return new Name(each.author().id(), each.author().key());
    }

    private static Numbered numbered(jp.kairan.kernel.Row row) throws java.sql.SQLException {
        return new Numbered(new Name(row.uuid("author_id"), row.uuid("key")), row.number("no"));
    }
}
