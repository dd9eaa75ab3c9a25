package jp.kairan.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder in which the service leaves files for the prefecture's system.
 *
 * @param folder may not be there yet
 */
record Outbox(Path folder) {
    /** That of an installation with this name. */
    static Outbox of(String installation) {
        return new Outbox(Path.of("target", "e2e", installation, "l-alert").toAbsolutePath());
    }

    /** As the service is told. */
    String path() {
        return folder.toString();
    }

    /** What is in it by now; files that begin with a dot are not finished. */
    List<String> texts() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .map(Outbox::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
