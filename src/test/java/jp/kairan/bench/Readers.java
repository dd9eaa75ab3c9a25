package jp.kairan.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Many readers in one thread, each on a connection that stays open and with one question at a time. Told on standard input
 * {@code read <connections> <seconds> <ask again with the tag> <gzip> <file of paths>}.
 */
public final class Readers {
    private static final int STEP = 7919;

    private final List<Reader> readers = new ArrayList<>();
    private final ByteBuffer arrivals = ByteBuffer.allocateDirect(1 << 17);
    private final Tally tally = new Tally();

    private Readers() {}

    /** @param arguments the port on this machine */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        System.out.println("ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ");
            Readers readers = new Readers();
            readers.run(
                    port,
                    Integer.parseInt(words[1]),
                    Double.parseDouble(words[2]),
                    Boolean.parseBoolean(words[3]),
                    Boolean.parseBoolean(words[4]),
                    Files.readAllLines(Path.of(words[5])));
            System.out.println("read " + readers.tally.line());
        }
    }

    private void run(int port, int connections, double seconds, boolean again, boolean gzip, List<String> paths)
            throws IOException {
        String headers = String.format(
                Locale.ROOT, " HTTP/1.1%nHost: 127.0.0.1:%d%n%s", port, gzip ? "Accept-Encoding: gzip\n" : "");
        List<byte[]> questions = paths.stream()
                .map(path ->
                        ("GET " + path + headers).replaceAll("\r?\n", "\r\n").getBytes(StandardCharsets.US_ASCII))
                .toList();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                readers.add(new Reader(selector, new InetSocketAddress("127.0.0.1", port), questions, i * STEP, again));
            }
            long begun = System.nanoTime();
            long end = begun + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
            for (Reader reader : readers) {
                reader.ask();
            }
            while (System.nanoTime() < end) {
                selector.select(key -> arrived(key), 100);
            }
            tally.seconds((System.nanoTime() - begun) / 1e9);
            for (Reader reader : readers) {
                reader.close();
            }
        }
    }

    private void arrived(SelectionKey key) {
        try {
            ((Reader) key.attachment()).read(arrivals, tally);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What all of them saw. */
    static final class Tally {
        private static final int LONGEST_MICROS = 2_000_000;

        private final int[] byMicros = new int[LONGEST_MICROS + 1];
        private long ok;
        private long notModified;
        private long other;
        private long bytes;
        private double seconds;

        void answer(int status, long nanos, long length) {
            byMicros[(int) Math.min(LONGEST_MICROS, nanos / 1000)]++;
            bytes += length;
            if (status == 200) {
                ok++;
            } else if (status == 304) {
                notModified++;
            } else {
                other++;
            }
        }

        void seconds(double took) {
            seconds = took;
        }

        private long percentile(double share) {
            long left = (long) ((ok + notModified + other) * share);
            for (int micros = 0; micros <= LONGEST_MICROS; micros++) {
                left -= byMicros[micros];
                if (left < 0) {
                    return micros;
                }
            }
            return LONGEST_MICROS;
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%d %d %d %.3f %d %d %d",
                    ok,
                    notModified,
                    other,
                    seconds,
                    percentile(0.5),
                    percentile(0.99),
                    bytes);
        }
    }
}
