package jp.kairan.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What the command line of the benchmark of readers says.
 *
 * @param rounds how many interleaved pairs
 * @param seconds of each half of a pair
 * @param heap options of the service's virtual machine
 */
record ReadOptions(int rounds, int seconds, String heap) {
    private static final String USAGE = "bench/reads [--rounds N] [--seconds N] [--jvm OPTIONS]";

    static ReadOptions parse(String... arguments) {
        ReadOptions options = new ReadOptions(3, 6, "-Xmx192m");
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String option = rest.pop();
            if (rest.isEmpty()) {
                throw new IllegalArgumentException(USAGE);
            }
            options = switch (option) {
                case "--rounds" -> new ReadOptions(Integer.parseInt(rest.pop()), options.seconds, options.heap);
                case "--seconds" -> new ReadOptions(options.rounds, Integer.parseInt(rest.pop()), options.heap);
                case "--jvm" -> new ReadOptions(options.rounds, options.seconds, rest.pop());
                default -> throw new IllegalArgumentException(USAGE);
            };
        }
        return options;
    }
}
