package jp.kairan.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The file of witness: a head a line, only ever appended to; every replica may share one. */
@Singleton
class WitnessFile {
    private static final int PAGE = 1_000;

    private final Optional<Path> file;

    @Inject
    WitnessFile(AuditConfig config) {
        this(config.witnessFile());
    }

    WitnessFile(Optional<Path> file) {
        this.file = file;
    }

    /** Appends a head and has it on the disk before it returns. */
    void append(Head head) {
        if (file.isEmpty()) {
            return;
        }
        // One write of one short line, because other replicas may append to the same file at the same moment.
        try (FileChannel out = FileChannel.open(
                file.get(), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            out.write(ByteBuffer.wrap((head.line() + "\n").getBytes(StandardCharsets.US_ASCII)));
            out.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Hands every head out, some at a time, and tells how many; lines that were cut off while they were written are
     * passed over. Empty where no file is configured; one that is not there yet has no lines.
     */
    Optional<Long> read(Consumer<List<Head>> some) {
        return file.map(path -> Files.exists(path) ? read(path, some) : 0L);
    }

    /** The last head that was written, so that a replica goes on from where an earlier one stopped. */
    Optional<Head> last() {
        List<Head> last = new ArrayList<>();
        read(some -> {
            last.clear();
            last.add(some.get(some.size() - 1));
        });
        return last.stream().findFirst();
    }

    private static long read(Path path, Consumer<List<Head>> some) {
        long lines = 0;
        List<Head> page = new ArrayList<>(PAGE);
        try (BufferedReader in = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Head.parse(line).ifPresent(page::add);
                if (page.size() == PAGE) {
                    lines += PAGE;
                    some.accept(page);
                    page.clear();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!page.isEmpty()) {
            some.accept(page);
        }
        return lines + page.size();
    }
}
