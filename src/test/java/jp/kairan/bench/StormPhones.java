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
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * People who take their phones out, on a curve and whether the service can follow or not, in one thread. Told on standard
 * input {@code storm <connections> <seconds> <people a second at the height> <seconds until then> <check>}.
 */
public final class StormPhones {
    private static final double SPREAD = 0.8;

    private final int port;
    private final List<String> tokens;
    private final SplittableRandom random = new SplittableRandom();
    private final ByteBuffer arrivals = ByteBuffer.allocateDirect(1 << 17);

    private StormPhones(int port, List<String> tokens) {
        this.port = port;
        this.tokens = tokens;
    }

    /** @param arguments the port on this machine, the secret, a file of accounts */
    public static void main(String[] arguments) throws IOException {
        byte[] secret = Base64.getDecoder().decode(arguments[1]);
        List<String> tokens = Files.readAllLines(Path.of(arguments[2])).stream()
                .map(account -> Citizens.token(UUID.fromString(account), secret))
                .toList();
        StormPhones phones = new StormPhones(Integer.parseInt(arguments[0]), tokens);
        System.out.println("ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ");
            System.out.println("stormed "
                    + phones.run(
                            Integer.parseInt(words[1]),
                            Double.parseDouble(words[2]),
                            Double.parseDouble(words[3]),
                            Double.parseDouble(words[4]),
                            words[5]));
        }
    }

    /** How many have begun by then: the sum below a log-normal curve with this height at its mode. */
    static double begun(double seconds, double height, double mode) {
        if (seconds <= 0) {
            return 0;
        }
        double mean = Math.log(mode) + SPREAD * SPREAD;
        // the density at the mode is 1 / (mode σ √(2π)) · exp(-σ²/2)
        double most = Math.exp(-SPREAD * SPREAD / 2) / (mode * SPREAD * Math.sqrt(2 * Math.PI));
        return height / most * normal((Math.log(seconds) - mean) / SPREAD);
    }

    /** The normal distribution, after Abramowitz and Stegun, 26.2.17: as near as a ten-millionth. */
    private static double normal(double x) {
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double tail = Math.exp(-x * x / 2)
                / Math.sqrt(2 * Math.PI)
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return x >= 0 ? 1 - tail : tail;
    }

    private String run(int connections, double seconds, double height, double mode, String check) throws IOException {
        StormSeen seen = new StormSeen();
        InetSocketAddress to = new InetSocketAddress("127.0.0.1", port);
        long sent = 0;
        try (Selector selector = Selector.open()) {
            Deque<StormPhone> free = new ArrayDeque<>();
            for (int i = 0; i < connections; i++) {
                free.add(new StormPhone(selector, to, check));
            }
            Deque<Long> waiting = new ArrayDeque<>();
            long begun = System.nanoTime();
            long end = begun + (long) (seconds * 1e9);
            for (long now = begun; now < end; now = System.nanoTime()) {
                for (long due = (long) begun((now - begun) / 1e9, height, mode); sent < due; sent++) {
                    waiting.add(now);
                }
                while (!waiting.isEmpty() && !free.isEmpty()) {
                    free.poll().begin(tokens.get(random.nextInt(tokens.size())), waiting.poll());
                }
                selector.select(key -> arrived(key, free, seen, selector, to, check), 1);
            }
            selector.keys().forEach(key -> ((StormPhone) key.attachment()).close());
            return seen.line(waiting.size());
        }
    }

    private void arrived(
            SelectionKey key,
            Deque<StormPhone> free,
            StormSeen seen,
            Selector selector,
            InetSocketAddress to,
            String check) {
        StormPhone phone = (StormPhone) key.attachment();
        try {
            if (phone.read(arrivals, seen)) {
                free.add(phone);
            }
        } catch (IOException e) {
            if (phone.busy()) {
                seen.hungUp();
            }
            free.remove(phone);
            phone.close();
            try {
                free.add(new StormPhone(selector, to, check));
            } catch (IOException gone) {
                // one connection less
            }
        }
    }
}
