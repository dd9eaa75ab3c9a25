package jp.kairan.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The directory that holds the database, its password and the service's secret, locked while a process uses it. */
final class DataFolder implements AutoCloseable {
    private static final int SECRET_BYTES = 32;

    private final Path root;
    private final FileChannel channel;
    private final String password;
    private final String secret;

    private DataFolder(Path root, FileChannel channel) throws IOException {
        this.root = root;
        this.channel = channel;
        this.password = kept("postgres.password");
        this.secret = kept("secret");
    }

    /** Takes the directory for this process; it is made where it is absent. */
    static DataFolder take(Path directory) throws IOException {
        Path root = directory.toAbsolutePath().normalize();
        Files.createDirectories(root);
        keepOthersOut(root);
        FileChannel channel =
                FileChannel.open(root.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new IOException("the data directory " + root + " is in use by another process");
            }
            Files.createDirectories(root.resolve("binaries"));
            return new DataFolder(root, channel);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException("the data directory " + root + " is in use by this process", e);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Programs, log and secrets below are nobody else's business. */
    private static void keepOthersOut(Path root) throws IOException {
        if (Files.getFileStore(root).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
    }

    Path database() {
        return root.resolve("postgresql");
    }

    /** The server's programs are unpacked here rather than in a temporary folder that may be swept while it runs. */
    Path binaries() {
        return root.resolve("binaries");
    }

    Path log() {
        return root.resolve("postgresql.log");
    }

    String password() {
        return password;
    }

    String secret() {
        return secret;
    }

    private String kept(String name) throws IOException {
        Path file = root.resolve(name);
        if (Files.notExists(file)) {
            byte[] bytes = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(bytes);
            Path fresh = root.resolve(name + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh);
            if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(fresh, Base64.getEncoder().encodeToString(bytes));
            Files.move(fresh, file);
        }
        return Files.readString(file).strip();
    }

    /** Releases the directory; the lock goes with its channel. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
