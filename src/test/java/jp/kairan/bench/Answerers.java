package jp.kairan.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Phones that answer a safety check, in one thread. Told on standard input {@code answer <connections> <seconds>
 * <answers a second, 0 for as many as go> <check>}; every key that was acknowledged is written to a file, so that somebody
 * can look afterwards whether it is there.
 */
public final class Answerers {
    private static final long SECOND = 1_000_000_000L;
    private static final long AGAIN = 50_000_000L;

    private final int port;
    private final List<String> tokens;
    private final PrintWriter acknowledged;
    private final SplittableRandom random = new SplittableRandom();
    private final ByteBuffer arrivals = ByteBuffer.allocateDirect(1 << 16);

    private Answerers(int port, List<String> tokens, PrintWriter acknowledged) {
        this.port = port;
        this.tokens = tokens;
        this.acknowledged = acknowledged;
    }

    /** @param arguments the port on this machine, the secret, a file of accounts, a file for what was acknowledged */
    public static void main(String[] arguments) throws IOException {
        byte[] secret = Base64.getDecoder().decode(arguments[1]);
        List<String> tokens = Files.readAllLines(Path.of(arguments[2])).stream()
                .map(account -> Citizens.token(UUID.fromString(account), secret))
                .toList();
        try (PrintWriter acknowledged = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[3])))) {
            Answerers answerers = new Answerers(Integer.parseInt(arguments[0]), tokens, acknowledged);
            System.out.println("ready");
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ");
                Seen seen = answerers.run(
                        Integer.parseInt(words[1]), Double.parseDouble(words[2]), Long.parseLong(words[3]), words[4]);
                acknowledged.flush();
                System.out.println("answered " + seen.line());
            }
        }
    }

    private Seen run(int connections, double seconds, long rate, String check) throws IOException {
        Seen seen = new Seen();
        InetSocketAddress to = new InetSocketAddress("127.0.0.1", port);
        try (Selector selector = Selector.open()) {
            Deque<Answerer> free = new ArrayDeque<>();
            int open = 0;
            long lastTry = 0;
            long begun = System.nanoTime();
            long end = begun + (long) (seconds * SECOND);
            long sent = 0;
            for (long now = begun; now < end; now = System.nanoTime()) {
                if (open < connections && now - lastTry > (open == 0 && lastTry != 0 ? AGAIN : 0)) {
                    lastTry = now;
                    open += connect(selector, to, check, connections - open, free);
                }
                long due = rate == 0 ? Long.MAX_VALUE : (long) ((now - begun) / 1e9 * rate);
                while (!free.isEmpty() && sent < due) {
                    long wanted = rate == 0 ? now : begun + (long) (sent * 1e9 / rate);
                    open -= ask(free.poll(), wanted);
                    sent++;
                }
                int[] lost = new int[1];
                selector.select(key -> lost[0] += arrived(key, free, seen), 1);
                open -= lost[0];
            }
            seen.took((System.nanoTime() - begun) / 1e9);
            selector.keys().forEach(key -> ((Answerer) key.attachment()).close());
        }
        return seen;
    }

    private int connect(Selector selector, InetSocketAddress to, String check, int most, Deque<Answerer> free) {
        for (int i = 0; i < most; i++) {
            try {
                free.add(new Answerer(selector, to, check));
            } catch (IOException e) {
                return i;
            }
        }
        return most;
    }

    /** How many connections were lost by it. */
    private int ask(Answerer answerer, long due) {
        try {
            answerer.ask(
                    tokens.get(random.nextInt(tokens.size())), new UUID(random.nextLong(), random.nextLong()), due);
            return 0;
        } catch (IOException e) {
            answerer.close();
            return 1;
        }
    }

    private int arrived(SelectionKey key, Deque<Answerer> free, Seen seen) {
        Answerer answerer = (Answerer) key.attachment();
        try {
            if (answerer.read(arrivals)) {
                Response response = answerer.response();
                seen.answer(response, answerer.waited());
                if (response.status() == 200) {
                    acknowledged.println(answerer.key());
                }
                answerer.free();
                free.add(answerer);
            }
            return 0;
        } catch (IOException e) {
            boolean idle = free.remove(answerer);
            seen.hungUp(!idle);
            answerer.close();
            return 1;
        }
    }

    /** What the phones saw. */
    static final class Seen {
        private static final int LONGEST_MILLIS = 120_000;

        /** So many that should not be are told, into the log of the phones. */
        private static final int TOLD = 5;

        private final int[] byTenthMillis = new int[LONGEST_MILLIS * 10 + 1];
        private long ok;
        private long refused;
        private long other;
        private long lost;
        private double seconds;

        void answer(Response response, long nanos) {
            int status = response.status();
            if (status == 200) {
                ok++;
                byTenthMillis[(int) Math.min(LONGEST_MILLIS * 10L, nanos / 100_000)]++;
            } else if ((status == 429 || status == 503) && response.header("retry-after: ") != null) {
                refused++;
            } else {
                if (other < TOLD) {
                    System.err.println("an answer was " + status + ", Retry-After " + response.header("retry-after: "));
                }
                other++;
            }
        }

        void hungUp(boolean busy) {
            lost += busy ? 1 : 0;
        }

        void took(double took) {
            seconds = took;
        }

        private double percentile(double share) {
            long left = (long) (ok * share);
            for (int i = 0; i < byTenthMillis.length; i++) {
                left -= byTenthMillis[i];
                if (left < 0) {
                    return i / 10.0;
                }
            }
            return LONGEST_MILLIS;
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%d %d %d %d %.3f %.1f %.1f",
                    ok,
                    refused,
                    other,
                    lost,
                    seconds,
                    percentile(0.5),
                    percentile(0.99));
        }
    }
}
