package jp.kairan.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server whose parent was killed: it still holds its data directory, so a new one cannot start over it. We hold the
 * directory's lock when we look, so nobody is using it.
 */
record Orphan(ProcessHandle process) {
    private static final int PATIENCE_SECONDS = 30;

    /** Finds the server that {@code postmaster.pid} names, if it is still alive and really a PostgreSQL. */
    static Optional<Orphan> in(Path database) {
        Path file = database.resolve("postmaster.pid");
        try {
            if (Files.notExists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(p -> p.info()
                            .command()
                            .filter(c -> c.endsWith("postgres"))
                            .isPresent())
                    .map(Orphan::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Ends it in the orderly way; after that fails, by force, from which PostgreSQL recovers by its log. */
    void stop() {
        process.destroy();
        if (!ended()) {
            process.destroyForcibly();
            ended();
        }
    }

    private boolean ended() {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
