package jp.kairan.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What the command line of the storm says.
 *
 * @param scale size of the city as a share of the real one; the load is made smaller in proportion
 * @param rounds how many times everything alone and everything together
 * @param seconds of answers alone, and of each storm where its fan-out does not last longer
 * @param peak people a second at the height of the storm, in the city at full size
 * @param mode seconds after which the storm is at its height
 * @param heap options of the service's virtual machine
 */
record StormOptions(double scale, int rounds, int seconds, int peak, int mode, String heap) {
    /** FCM's usual quota, in messages a second. */
    private static final int QUOTA = 10_000;

    private static final String USAGE =
            "bench/storm [--scale SHARE] [--rounds N] [--seconds N] [--peak N] [--mode SECONDS] [--jvm OPTIONS]";

    static StormOptions parse(String... arguments) {
        StormOptions options = new StormOptions(1, 3, 40, 1_260, 15, "-Xmx1075m");
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String option = rest.pop();
            if (rest.isEmpty()) {
                throw new IllegalArgumentException(USAGE);
            }
            options = options.with(option, rest.pop());
        }
        return options;
    }

    private StormOptions with(String option, String value) {
        return switch (option) {
            case "--scale" -> new StormOptions(Double.parseDouble(value), rounds, seconds, peak, mode, heap);
            case "--rounds" -> new StormOptions(scale, Integer.parseInt(value), seconds, peak, mode, heap);
            case "--seconds" -> new StormOptions(scale, rounds, Integer.parseInt(value), peak, mode, heap);
            case "--peak" -> new StormOptions(scale, rounds, seconds, Integer.parseInt(value), mode, heap);
            case "--mode" -> new StormOptions(scale, rounds, seconds, peak, Integer.parseInt(value), heap);
            case "--jvm" -> new StormOptions(scale, rounds, seconds, peak, mode, value);
            default -> throw new IllegalArgumentException(USAGE);
        };
    }

    /** Messages a second of the fan-out, so that it takes as long in a smaller city. */
    int paced() {
        return Math.max(1, (int) (QUOTA * scale));
    }

    /** People a second at the height of the storm in this city. */
    int people() {
        return Math.max(1, (int) (peak * scale));
    }
}
