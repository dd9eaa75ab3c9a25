package jp.kairan.safety.board;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.directory.UnitPlaces;
import jp.kairan.evidence.Entry;
import jp.kairan.evidence.Evidence;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Ledger;
import jp.kairan.evidence.States;
import jp.kairan.kernel.Sql;

/** The register and the ledger; read in transactions of their own, because what is kept in memory must be committed. */
@Singleton
class StoredFeed implements Feed {
    private static final int PAGE = 20_000;
    private static final int ROWS = 2_000;

    private static final String UNITS = """
              from unnest(string_to_array(?, ',')) as a (path)
              join unit u on u.path >= a.path collate "C" and u.path < (rtrim(a.path, '.') || '/') collate "C"
              join household h on h.unit_id = u.id""";

    private static final String BELOW =
            UNITS + " and (h.moved_out is null or h.moved_out > ? or h.id = any(string_to_array(?, ',')::uuid[]))";

    /** Who moved out while it was asked, and asked for help. */
    private static final String GONE = "select h.id " + UNITS + """
               and h.moved_out <= ? and h.moved_out >= ?
             where exists (select from evidence e
                            where e.household_id = h.id and e.world = ? and e.at >= ?
                              and e.kind = 'SEEN' and e.status in ('HELP', 'URGENT'))""";

    private static final String PLACES = "select id, unit_id from household where id = any(?::uuid[])";

    private static final String HOUSEHOLDS =
            "select h.id, u.id, u.path, h.protected " + BELOW + " order by u.path, h.walk_no nulls last, h.id";

    private static final String RESIDENTS = "select h.id, r.id " + BELOW
            + " join resident r on r.household_id = h.id and not r.lives_elsewhere and (r.left_on is null or r.left_on > ?)";

    private final Sql sql;
    private final Clock clock;
    private final Ledger ledger;
    private final States states;
    private final UnitPlaces units;

    StoredFeed(Sql sql, Clock clock, Ledger ledger, States states, UnitPlaces units) {
        this.sql = sql;
        this.clock = clock;
        this.ledger = ledger;
        this.states = states;
        this.units = units;
    }

    /** Takes one row. */
    @FunctionalInterface
    private interface Taker {
        void row(ResultSet row) throws SQLException;
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public Roster roster(Incident incident) {
        String area = String.join(",", outermost(incident));
        LocalDate today = LocalDate.now(clock);
        String needed = needed(incident, area, today);
        Roster.Draft draft = new Roster.Draft();
        stream(
                HOUSEHOLDS,
                row -> draft.household(uuid(row, 1), uuid(row, 2), row.getString(3), row.getBoolean(4)),
                area,
                today,
                needed);
        stream(RESIDENTS, row -> draft.resident(uuid(row, 1), uuid(row, 2)), area, today, needed, today);
        return draft.done();
    }

    /** Who has moved out and still waits for help: a line in the register saves nobody. */
    private String needed(Incident incident, String area, LocalDate today) {
        LocalDate since = incident.since().atZone(clock.getZone()).toLocalDate();
        List<HouseholdId> gone = sql.list(
                GONE, row -> new HouseholdId(row.uuid("id")), area, today, since, incident.world(), incident.since());
        Map<HouseholdId, List<Evidence>> said = gone.isEmpty()
                ? Map.of()
                : ledger.of(incident.world(), gone, incident.since()).stream()
                        .map(Entry::evidence)
                        .filter(each -> incident.answersTaken(each.at()))
                        .collect(Collectors.groupingBy(Evidence::household));
        return said.keySet().stream()
                .filter(each -> !states.now(List.of(), said.get(each), incident.since())
                        .requests()
                        .isEmpty())
                .map(each -> each.value().toString())
                .collect(Collectors.joining(","));
    }

    /** Parts of the area that lie in no other part: a household is asked once. */
    private static List<String> outermost(Incident incident) {
        List<UnitPath> all =
                incident.area().stream().map(Incident.Part::path).distinct().toList();
        return all.stream()
                .filter(path -> all.stream().noneMatch(other -> !other.equals(path) && other.covers(path)))
                .map(UnitPath::value)
                .toList();
    }

    /** A city's rows do not fit into memory all at a time, so they come in portions. */
    private void stream(String query, Taker taker, Object... values) {
        sql.work(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.setFetchSize(ROWS);
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        taker.row(result);
                    }
                }
                return null;
            }
        });
    }

    private static UUID uuid(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public long head(UUID world) {
        return ledger.last(world);
    }

    /** The head is read first: what lies below it is committed, and a page that is not full reaches it. */
    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public Piece after(UUID world, long no, Instant since) {
        long head = ledger.last(world);
        if (head <= no) {
            return new Piece(List.of(), no, false);
        }
        List<Evidence> found = ledger.after(world, no, since, PAGE);
        long last = found.isEmpty() ? no : found.get(found.size() - 1).no();
        return found.size() < PAGE ? new Piece(found, Math.max(last, head), false) : new Piece(found, last, true);
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public List<Evidence> of(UUID world, Collection<HouseholdId> households, Instant since) {
        return ledger.of(world, households, since).stream().map(Entry::evidence).toList();
    }

    private record Placed(HouseholdId household, UnitId unit) {}

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public Map<HouseholdId, UnitPath> places(Collection<HouseholdId> households) {
        List<Placed> placed = sql.list(
                PLACES,
                row -> new Placed(new HouseholdId(row.uuid("id")), new UnitId(row.uuid("unit_id"))),
                households);
        Map<UnitId, UnitPath> paths =
                units.of(placed.stream().map(Placed::unit).distinct().toList());
        return placed.stream().collect(Collectors.toMap(Placed::household, each -> paths.get(each.unit())));
    }
}
