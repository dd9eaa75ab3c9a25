package jp.kairan.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the command line of the benchmark says.
 *
 * @param quota whether the run against a quota is wanted instead
 * @param rounds how many interleaved pairs
 * @param parts which comparisons are wanted
 * @param connections for which numbers of connections
 * @param heap options of the service's virtual machine
 */
record Options(boolean quota, int rounds, Set<Part> parts, List<Integer> connections, String heap) {
    /** Small enough for a city's smallest server, large enough for the whole fan-out. */
    private static final String HEAP = "-Xmx192m";

    private static final String USAGE = """
            bench/fanout [--quota] [--rounds N] [--parts h2load,sdk,node,ledger] [--connections 10,30] [--jvm OPTIONS]""";

    /** What the service is compared with. */
    enum Part {
        H2LOAD,
        SDK,
        NODE,
        LEDGER
    }

    static Options parse(String... arguments) {
        Options options = new Options(false, 3, EnumSet.allOf(Part.class), List.of(10, 30), HEAP);
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            options = options.with(rest.pop(), rest);
        }
        return options;
    }

    private Options with(String option, Deque<String> rest) {
        if (!option.equals("--quota") && rest.isEmpty()) {
            throw new IllegalArgumentException(USAGE);
        }
        return switch (option) {
            case "--quota" -> new Options(true, rounds, parts, connections, heap);
            case "--rounds" -> new Options(quota, Integer.parseInt(rest.pop()), parts, connections, heap);
            case "--parts" -> new Options(quota, rounds, parts(rest.pop()), connections, heap);
            case "--connections" -> new Options(quota, rounds, parts, numbers(rest.pop()), heap);
            case "--jvm" -> new Options(quota, rounds, parts, connections, rest.pop());
            default -> throw new IllegalArgumentException(USAGE);
        };
    }

    private static Set<Part> parts(String names) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String name : names.split(",")) {
            if (!name.equals("none")) {
                parts.add(Part.valueOf(name.toUpperCase(Locale.ROOT)));
            }
        }
        return parts;
    }

    private static List<Integer> numbers(String numbers) {
        List<Integer> found = new ArrayList<>();
        for (String number : numbers.split(",")) {
            found.add(Integer.parseInt(number));
        }
        return found;
    }

    List<String> serviceOptions() {
        return Service.options(heap);
    }
}
