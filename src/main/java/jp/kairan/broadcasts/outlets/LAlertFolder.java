package jp.kairan.broadcasts.outlets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * The folder that the prefecture's system empties: a document is put there once, whole or not at all, by whichever replica
 * comes first.
 */
final class LAlertFolder {
    private static final String DRILLS = "exercise";

    /** Names of what was put, because what is no longer there was taken and not lost. */
    private static final String PUT = ".put";

    private final Path folder;

    LAlertFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Puts a document there, unless it was put already.
     *
     * @return whether it was put there now
     * @throws IOException where the folder cannot be written to
     */
    boolean put(LAlertDocument document) throws IOException {
        if (Files.exists(mark(document))) {
            return false;
        }
        Path place = place(document);
        Files.createDirectories(mark(document).getParent());
        // Not a temporary file of the platform's: only its owner could read those, and another system is to.
        Path part = place.resolve("." + document.fileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.write(part, document.bytes(), StandardOpenOption.CREATE_NEW);
            Files.move(part, place.resolve(document.fileName()), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        // Afterwards: who stops between the two puts the same file once more, and loses none.
        Files.write(mark(document), new byte[0]);
        return true;
    }

    /** Drills lie apart from what is real, because whoever empties the folder may not look inside. */
    private Path place(LAlertDocument document) {
        return document.status() == LAlertDocument.Status.EXERCISE ? folder.resolve(DRILLS) : folder;
    }

    private Path mark(LAlertDocument document) {
        return place(document).resolve(PUT).resolve(document.fileName());
    }
}
