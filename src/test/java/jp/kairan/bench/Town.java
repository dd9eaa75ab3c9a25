package jp.kairan.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The register of a city as the simulator of a drill knows it: who lives where, and who walks. */
final class Town {
    private static final String UNITS = """
        select u.id, u.kind, u.path,
               (select o.account_id from office o
                 where o.unit_id = u.id and o.to_on is null
                   and o.role = case u.kind when 'GROUP' then 'GROUP_LEADER' else 'HEAD' end
                 order by o.id limit 1) as officer
          from unit u where u.kind in ('CITY', 'FEDERATION', 'ASSOCIATION', 'GROUP') order by u.path\
        """;

    private static final String HOMES = """
        select h.id, h.unit_id, h.protected from household h join unit u on u.id = h.unit_id
         where h.moved_out is null order by u.path, h.walk_no nulls last, h.id\
        """;

    private static final String DWELLERS = """
        select id, household_id, account_id, lives_elsewhere from resident where left_on is null
         order by household_id, id\
        """;

    private static final int ROWS = 5_000;

    private final Map<UUID, Place> places = new HashMap<>();
    private final List<Place> inOrder = new ArrayList<>();
    private final Map<UUID, Home> homes = new HashMap<>();
    private final List<Home> all = new ArrayList<>();

    /**
     * A unit.
     *
     * @param officer who speaks for it: of a 班 its leader, of others the head; null where there is none
     */
    record Place(UUID id, String kind, String path, UUID officer, List<Home> homes) {
        boolean covers(Place other) {
            return other.path.startsWith(path);
        }
    }

    /** A household on its unit. */
    record Home(UUID id, Place place, boolean shielded, List<Dweller> dwellers) {
        /** Who is asked there. */
        List<Dweller> members() {
            return dwellers.stream().filter(each -> !each.elsewhere).toList();
        }

        /** Somebody who is asked there and signs in; null where nobody does. */
        Dweller login() {
            return members().stream()
                    .filter(each -> each.account() != null)
                    .findFirst()
                    .orElse(null);
        }

        boolean member() {
            return place.kind.equals("GROUP");
        }
    }

    /** Somebody; the account is null where they do not sign in. */
    record Dweller(UUID id, UUID account, boolean elsewhere) {}

    /** Takes a row. */
    @FunctionalInterface
    private interface Taker {
        void row(ResultSet row) throws SQLException;
    }

    private Town() {}

    static Town read(String url) throws SQLException {
        Town town = new Town();
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            connection.setAutoCommit(false);
            each(
                    connection,
                    UNITS,
                    row -> town.place(new Place(
                            uuid(row, "id"),
                            row.getString("kind"),
                            row.getString("path"),
                            uuid(row, "officer"),
                            new ArrayList<>())));
            each(
                    connection,
                    HOMES,
                    row -> town.home(uuid(row, "id"), uuid(row, "unit_id"), row.getBoolean("protected")));
            each(
                    connection,
                    DWELLERS,
                    row -> town.homes
                            .get(uuid(row, "household_id"))
                            .dwellers()
                            .add(new Dweller(
                                    uuid(row, "id"), uuid(row, "account_id"), row.getBoolean("lives_elsewhere"))));
        }
        return town;
    }

    private static void each(Connection connection, String query, Taker taker) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS);
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    taker.row(rows);
                }
            }
        }
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private void place(Place place) {
        places.put(place.id(), place);
        inOrder.add(place);
    }

    private void home(UUID id, UUID unit, boolean shielded) {
        Home home = new Home(id, places.get(unit), shielded, new ArrayList<>(4));
        homes.put(id, home);
        all.add(home);
        home.place().homes().add(home);
    }

    /** In the order of the tree and of the walk. */
    List<Home> homes() {
        return all;
    }

    Home home(UUID id) {
        return homes.get(id);
    }

    Place place(UUID id) {
        return places.get(id);
    }

    /** Units of a kind, in the order of the tree. */
    List<Place> places(String kind) {
        return inOrder.stream().filter(each -> each.kind().equals(kind)).toList();
    }
}
