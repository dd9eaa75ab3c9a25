package jp.kairan.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.kernel.Uuids;

/** A fresh PostgreSQL, durable as in production, with databases that hold a city and its phones. */
final class City implements AutoCloseable {
    private static final long POLL_MILLIS = 50;

    private static final String PUBLISH = """
            with city as (select id from unit where kind = 'CITY'),
            notice as (
                insert into notice (id, kind, subject_id, unit_id, urgency, sensitive, title, confirmation_asked,
                                    pinned, version, published_at, changed_at)
                select ?, 'circular', gen_random_uuid(), id, 'NORMAL', false, '大雨に備えてください', false, false, 1, now(),
                       now()
                  from city returning id),
            term as (
                insert into notice_term (notice_id, no, kind, unit_id)
                select notice.id, 0, 'EVERYONE', city.id from notice, city)
            insert into dispatch (id, notice_id, cause, created_at) select ?, id, 'PUBLICATION', now() from notice""";

    private static final String RUN = """
            select state, targets, extract(epoch from finished_at - created_at) as seconds
              from push_run where dispatch_id = ?""";

    private static final String DISPATCH = """
            select d.id::text from dispatch d join notice n on n.id = d.notice_id
             where n.kind = ? and n.subject_id = ?::uuid""";

    private static final String BUSY = """
            select 'busy' where exists (select 1 from dispatch where taken_at is null)
                or exists (select 1 from push_run where state = 'SENDING')""";

    /** As long as FCM's registration tokens are. */
    private static final String TOKENS = """
            update device set address = 'bench-' || no || ':' || repeat(md5(no::text), 4) where address is not null""";

    private static final String MISSING = """
            select count(*) from unnest(?::uuid[]) as k (key)
             where not exists (select from evidence e where e.key = k.key)""";

    private static final String EVIDENCE = "select count(*)::text from evidence where world = ?::uuid";

    private final EmbeddedPostgres server;
    private final Path data;
    private final List<String> command;

    private City(EmbeddedPostgres server, Path data) throws IOException {
        this.server = server;
        this.data = data;
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim();
        this.command =
                List.of(Files.readString(Path.of("/proc", pid, "cmdline")).split("\0"));
    }

    /**
     * A run as the database tells it.
     *
     * @param state the run's state
     * @param targets how many devices it addresses
     * @param seconds from the cut to the last outcome committed
     */
    record Run(String state, int targets, double seconds) {
        boolean done() {
            return state.equals("DONE");
        }
    }

    static City start(Path folder) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory(folder, "postgres");
        City city = new City(
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("shared_buffers", "256MB")
                        .setServerConfig("max_wal_size", "2GB")
                        .setServerConfig("max_connections", "200")
                        .start(),
                data);
        Machine.move(city.postmaster(), Machine.Core.SUBJECT);
        return city;
    }

    String url(String database) {
        return server.getJdbcUrl("postgres", database);
    }

    /** Gives the phones tokens of the usual length. */
    void lengthenTokens(String database) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(TOKENS);
            statement.execute("vacuum full analyze device");
            statement.execute("vacuum analyze");
        }
    }

    void execute(String database, String command) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** How many pieces of evidence with these keys are not there. */
    long missing(String database, List<String> keys) throws SQLException {
        try (Connection connection = connect(database);
                PreparedStatement statement = connection.prepareStatement(MISSING)) {
            statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** How many pieces of evidence a world has. */
    long evidence(String database, UUID world) throws SQLException {
        return Long.parseLong(one(database, EVIDENCE, world.toString()).orElseThrow());
    }

    /** Ends the server as a power cut would. */
    void kill() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-9", postmaster()).start().waitFor();
        while (Files.exists(Path.of("/proc", postmaster()))) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Starts it again as it was started. */
    void revive() throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.addAll(command);
        Process started = launch(words);
        boolean up = false;
        while (!up) {
            try (Connection connection = connect("postgres")) {
                up = true;
            } catch (SQLException e) {
                Thread.sleep(POLL_MILLIS);
                // it refuses to start while a process of the one that was killed still holds its memory
                started = started.isAlive() ? started : launch(words);
            }
        }
    }

    private Process launch(List<String> words) throws IOException {
        return new ProcessBuilder(Machine.on(Machine.Core.SUBJECT, words))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling("postgres.log").toFile()))
                .start();
    }

    private String postmaster() throws IOException {
        return Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim();
    }

    void create(String database) throws SQLException {
        administer("create database " + database);
    }

    /** Another database with the same city, to which nobody may be connected meanwhile. */
    void copy(String from, String to) throws SQLException {
        administer("create database " + to + " template " + from);
    }

    private void administer(String command) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** Publishes a notice to the whole city, as a feature does: it lies in the outbox. */
    UUID publish(String database) throws SQLException {
        UUID dispatch = Uuids.next();
        try (Connection connection = connect(database);
                PreparedStatement statement = connection.prepareStatement(PUBLISH)) {
            statement.setObject(1, Uuids.next());
            statement.setObject(2, dispatch);
            statement.executeUpdate();
        }
        return dispatch;
    }

    /** Waits until the run of a dispatch is cut. */
    void awaitCut(String database, UUID dispatch, long pollMillis) throws SQLException, InterruptedException {
        try (Connection connection = connect(database)) {
            while (run(connection, dispatch) == null) {
                Thread.sleep(pollMillis);
            }
        }
    }

    /** Waits until the last outcome of a dispatch is committed. */
    Run awaitDone(String database, UUID dispatch, Child service) throws SQLException, InterruptedException {
        try (Connection connection = connect(database)) {
            Run run = run(connection, dispatch);
            while (run == null || !run.done()) {
                if (!service.alive()) {
                    throw new IllegalStateException("the service ended; see its log");
                }
                Thread.sleep(POLL_MILLIS);
                run = run(connection, dispatch);
            }
            return run;
        }
    }

    /** Waits until nothing is on its way to any phone. */
    void awaitQuiet(String database) throws SQLException, InterruptedException {
        while (one(database, BUSY).isPresent()) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** The dispatch of what a feature has published, which may take a moment. */
    UUID awaitDispatch(String database, String kind, String subject) throws SQLException, InterruptedException {
        Optional<String> dispatch = one(database, DISPATCH, kind, subject);
        while (dispatch.isEmpty()) {
            Thread.sleep(POLL_MILLIS);
            dispatch = one(database, DISPATCH, kind, subject);
        }
        return UUID.fromString(dispatch.get());
    }

    /** The unit that is the whole city. */
    String root(String database) throws SQLException {
        return one(database, "select id::text from unit where kind = 'CITY'").orElseThrow();
    }

    private Optional<String> one(String database, String query, String... values) throws SQLException {
        try (Connection connection = connect(database);
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static Run run(Connection connection, UUID dispatch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RUN)) {
            statement.setObject(1, dispatch);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new Run(row.getString("state"), row.getInt("targets"), row.getDouble("seconds"))
                        : null;
            }
        }
    }

    /** Clears away what earlier runs left, writes out what is in memory, tells how far the write-ahead log has come. */
    long walAfterCheckpoint(String database) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum push_chunk");
            statement.execute("checkpoint");
        }
        return wal();
    }

    /** How many bytes have been written ahead since the server's birth. */
    long wal() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn")) {
            row.next();
            return row.getLong(1);
        }
    }

    List<String> tokens(String database, int most) throws SQLException {
        List<String> tokens = new ArrayList<>();
        try (Connection connection = connect(database);
                PreparedStatement statement = connection.prepareStatement(
                        "select address from device where address_state = 'ACTIVE' order by no limit ?")) {
            statement.setInt(1, most);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    tokens.add(rows.getString(1));
                }
            }
        }
        return tokens;
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
