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
import java.util.UUID;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitPath;
import jp.kairan.evidence.Entry;
import jp.kairan.evidence.Evidence;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Ledger;
import jp.kairan.kernel.Sql;

/** The register and the ledger; read in transactions of their own, because what is kept in memory must be committed. */
@Singleton
class StoredFeed implements Feed {
    private static final int PAGE = 20_000;
    private static final int ROWS = 2_000;

    private static final String BELOW = """
              from unnest(string_to_array(?, ',')) as a (path)
              join unit u on u.path >= a.path collate "C" and u.path < (rtrim(a.path, '.') || '/') collate "C"
              join household h on h.unit_id = u.id and (h.moved_out is null or h.moved_out > ?)""";

    private static final String HOUSEHOLDS =
            "select h.id, u.id, u.path, h.protected " + BELOW + " order by u.path, h.walk_no nulls last, h.id";

    private static final String RESIDENTS = "select h.id, r.id " + BELOW
            + " join resident r on r.household_id = h.id and not r.lives_elsewhere and (r.left_on is null or r.left_on > ?)";

    private final Sql sql;
    private final Clock clock;
    private final Ledger ledger;

    StoredFeed(Sql sql, Clock clock, Ledger ledger) {
        this.sql = sql;
        this.clock = clock;
        this.ledger = ledger;
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
        Roster.Draft draft = new Roster.Draft();
        stream(
                HOUSEHOLDS,
                row -> draft.household(uuid(row, 1), uuid(row, 2), row.getString(3), row.getBoolean(4)),
                area,
                today);
        stream(RESIDENTS, row -> draft.resident(uuid(row, 1), uuid(row, 2)), area, today, today);
        return draft.done();
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
}
