package jp.kairan.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What the command line of the drill says.
 *
 * @param scale size of the city as a share of the real one
 * @param seconds into which the drill is pressed together
 * @param seed of all that happens
 * @param buttons how many households have one to press
 * @param heap options of the virtual machine of each replica
 */
record DrillOptions(double scale, int seconds, long seed, int buttons, String heap) {
    private static final String USAGE =
            "bench/drill [--scale SHARE] [--seconds N] [--seed N] [--buttons N] [--jvm OPTIONS]";
    private static final int SHORTEST = 60;

    DrillOptions {
        if (seconds < SHORTEST) {
            throw new IllegalArgumentException(
                    "at least " + SHORTEST + " seconds, because who does what first must show");
        }
    }

    static DrillOptions parse(String... arguments) {
        DrillOptions options = new DrillOptions(1, 150, 20240101, 300, "-Xmx320m");
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

    private DrillOptions with(String option, String value) {
        return switch (option) {
            case "--scale" -> new DrillOptions(Double.parseDouble(value), seconds, seed, buttons, heap);
            case "--seconds" -> new DrillOptions(scale, Integer.parseInt(value), seed, buttons, heap);
            case "--seed" -> new DrillOptions(scale, seconds, Long.parseLong(value), buttons, heap);
            case "--buttons" -> new DrillOptions(scale, seconds, seed, Integer.parseInt(value), heap);
            case "--jvm" -> new DrillOptions(scale, seconds, seed, buttons, value);
            default -> throw new IllegalArgumentException(USAGE);
        };
    }
}
