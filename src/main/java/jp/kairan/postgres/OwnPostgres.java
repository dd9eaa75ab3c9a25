package jp.kairan.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The embedded server over a data directory; one process may hold a directory at a time. */
public final class OwnPostgres implements AutoCloseable {
    private static final String USER = "postgres";
    private static final Duration START = Duration.ofSeconds(60);

    /** Replaces the trust that initdb leaves behind. */
    private static final String HBA = """
            # written by Kairan: only from this machine, only with the password
            local all all scram-sha-256
            host  all all 127.0.0.1/32 scram-sha-256
            host  all all ::1/128      scram-sha-256
            """;

    private static final Set<String> RUNNING = ConcurrentHashMap.newKeySet();

    private final EmbeddedPostgres server;
    private final DataFolder folder;

    private OwnPostgres(EmbeddedPostgres server, DataFolder folder) {
        this.server = server;
        this.folder = folder;
    }

    /**
     * Starts the server over the data directory, made where it is absent. A server that a killed process left behind is
     * stopped first; a directory held by a living process is refused.
     *
     * @param maxConnections how many connections the server allows
     */
    public static OwnPostgres over(Path directory, int maxConnections) throws IOException {
        DataFolder folder = DataFolder.take(directory);
        try {
            Orphan.in(folder.database()).ifPresent(Orphan::stop);
            EmbeddedPostgres server = builder(folder, maxConnections).start();
            OwnPostgres postgres = new OwnPostgres(server, folder);
            postgres.harden();
            RUNNING.add(postgres.url());
            return postgres;
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static EmbeddedPostgres.Builder builder(DataFolder folder, int maxConnections) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.database())
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START)
                .setLocaleConfig("locale", "C.UTF-8")
                .setConnectConfig("password", folder.password())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", Integer.toString(maxConnections))
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .setErrorRedirector(
                        ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
    }

    /** Sets the password and closes the door to everybody without it; done once a directory. */
    private void harden() throws IOException {
        Path hba = folder.database().resolve("pg_hba.conf");
        if (Files.readString(hba).equals(HBA)) {
            return;
        }
        try (Connection connection = server.getDatabase(
                                USER, "postgres", java.util.Map.of("password", folder.password()))
                        .getConnection();
                Statement statement = connection.createStatement()) {
            // the password is Base64 of our own making: it holds no quote
            statement.execute("alter role postgres password '" + folder.password() + "'");
            Files.writeString(hba, HBA);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("the embedded PostgreSQL refused its password", e);
        }
    }

    /** Whether this JDBC URL is that of a server which this process runs itself. */
    public static boolean serves(String url) {
        return RUNNING.contains(url);
    }

    /** Where the server listens, as a JDBC URL without credentials. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    public String user() {
        return USER;
    }

    public String password() {
        return folder.password();
    }

    /** Base64 of 32 random bytes that belong to this data directory, made at its first start. */
    public String secret() {
        return folder.secret();
    }

    @Override
    public void close() throws IOException {
        RUNNING.remove(url());
        try (folder) {
            server.close();
        }
    }
}
