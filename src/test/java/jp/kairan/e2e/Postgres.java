package jp.kairan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A PostgreSQL beside the services, durable as in production, that can be killed and started again. */
final class Postgres implements AutoCloseable {
    private static final Logger STORIES = Logger.getLogger(EmbeddedPostgres.class.getName());
    private static final String USER = "postgres";
    private static final Duration START = Duration.ofSeconds(60);
    private static final int ANY_PORT = 0;
    private static final int PATIENCE_SECONDS = 20;

    private final Path folder;
    private EmbeddedPostgres server;

    private Postgres(Path folder) {
        this.folder = folder;
        this.server = start(ANY_PORT);
    }

    /** An empty one. */
    static Postgres fresh(String name) {
        Path folder = Path.of("target", "e2e", name).toAbsolutePath();
        try {
            Installation.delete(folder);
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Postgres(folder);
    }

    private EmbeddedPostgres start(int port) {
        ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(
                folder.resolve("postgresql.log").toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setPGStartupWait(START)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "150")
                .setOutputRedirector(log)
                .setErrorRedirector(log);
        try {
            return (port == ANY_PORT ? builder : builder.setPort(port)).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a service has to be told to use it. */
    Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.jdbc.url", url(),
                "quarkus.datasource.username", USER,
                "quarkus.datasource.password", USER);
    }

    /** The database, asked directly. */
    Census census() {
        return new Census(url(), USER);
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    /** Kills it (SIGKILL): the postmaster first, which so can tell nobody, then every process that it had started. */
    void kill() {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> children = postmaster.descendants().toList();
        assertThat(children).as("processes of PostgreSQL").isNotEmpty();
        end(postmaster);
        children.forEach(Postgres::end);
    }

    /** The starter has long gone, so the server has to be asked who it is. */
    private ProcessHandle postmaster() {
        try {
            String pid = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"))
                    .get(0);
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Whether it has had to recover by its log, as only one that was killed has. */
    boolean recovered() {
        try {
            return Files.readString(folder.resolve("postgresql.log")).contains("automatic recovery in progress");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again over the same data and on the same port; returns when it answers. */
    void startAgain() {
        int port = server.getPort();
        // the lock of the directory has to be given back, and stopping what is dead fails with a long story
        STORIES.setLevel(Level.OFF);
        close();
        STORIES.setLevel(null);
        server = start(port);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
