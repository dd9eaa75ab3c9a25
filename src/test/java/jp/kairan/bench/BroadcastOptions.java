package jp.kairan.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What the command line of the benchmark of broadcasts says.
 *
 * @param rounds how many interleaved pairs
 * @param connections of the service to FCM
 * @param paced whether the service keeps to FCM's usual quota, as it does unless it is told otherwise
 * @param heap options of the service's virtual machine
 */
record BroadcastOptions(int rounds, int connections, boolean paced, String heap) {
    private static final String USAGE = "bench/broadcast [--rounds N] [--connections N] [--paced] [--jvm OPTIONS]";

    /** Each round opens shelters of which nothing was said before. */
    private static final int MOST_ROUNDS = 24;

    BroadcastOptions {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException("1 to " + MOST_ROUNDS + " rounds");
        }
    }

    static BroadcastOptions parse(String... arguments) {
        BroadcastOptions options = new BroadcastOptions(3, 30, false, "-Xmx192m");
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            options = options.with(rest.pop(), rest);
        }
        return options;
    }

    private BroadcastOptions with(String option, Deque<String> rest) {
        if (option.equals("--paced")) {
            return new BroadcastOptions(rounds, connections, true, heap);
        }
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(USAGE);
        }
        return switch (option) {
            case "--rounds" -> new BroadcastOptions(Integer.parseInt(rest.pop()), connections, paced, heap);
            case "--connections" -> new BroadcastOptions(rounds, Integer.parseInt(rest.pop()), paced, heap);
            case "--jvm" -> new BroadcastOptions(rounds, connections, paced, rest.pop());
            default -> throw new IllegalArgumentException(USAGE);
        };
    }
}
