package jp.kairan.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * What the command line of the benchmark of answers says.
 *
 * @param rounds how many interleaved pairs
 * @param seconds of each half of a pair
 * @param overload seconds of three times as much as the service can take
 * @param kills how often PostgreSQL, and how often the service, is killed under load
 * @param heap options of the service's virtual machine
 * @param parts which parts to run
 */
record CheckinOptions(int rounds, int seconds, int overload, int kills, String heap, Set<String> parts) {
    private static final String USAGE = "bench/checkins [--rounds N] [--seconds N] [--overload SECONDS] [--kills N]"
            + " [--jvm OPTIONS] [--parts pairs,overload,kills]";

    static CheckinOptions parse(String... arguments) {
        CheckinOptions o = new CheckinOptions(3, 8, 60, 6, "-Xmx1075m", Set.of("pairs", "overload", "kills"));
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String option = rest.pop();
            if (rest.isEmpty()) {
                throw new IllegalArgumentException(USAGE);
            }
            String value = rest.pop();
            o = switch (option) {
                case "--rounds" ->
                    new CheckinOptions(Integer.parseInt(value), o.seconds, o.overload, o.kills, o.heap, o.parts);
                case "--seconds" ->
                    new CheckinOptions(o.rounds, Integer.parseInt(value), o.overload, o.kills, o.heap, o.parts);
                case "--overload" ->
                    new CheckinOptions(o.rounds, o.seconds, Integer.parseInt(value), o.kills, o.heap, o.parts);
                case "--kills" ->
                    new CheckinOptions(o.rounds, o.seconds, o.overload, Integer.parseInt(value), o.heap, o.parts);
                case "--jvm" -> new CheckinOptions(o.rounds, o.seconds, o.overload, o.kills, value, o.parts);
                case "--parts" ->
                    new CheckinOptions(o.rounds, o.seconds, o.overload, o.kills, o.heap, Set.of(value.split(",")));
                default -> throw new IllegalArgumentException(USAGE);
            };
        }
        return o;
    }
}
