package jp.kairan.bench;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kairan.evidence.Bucket;

/** How many households of each unit are how; protected ones count for the city alone. */
final class Counts {
    private static final List<String> NAMES = List.of(
            "households", "answered", "safe", "partial", "hurt", "help", "urgent", "conflict", "notSeen", "stale");
    private static final List<Bucket> BUCKETS = List.of(
            Bucket.SAFE, Bucket.PARTIAL, Bucket.HURT, Bucket.HELP, Bucket.URGENT, Bucket.CONFLICT, Bucket.NOT_SEEN);
    private static final int FIRST_BUCKET = 2;

    /** What may be withheld where it is small. */
    private static final List<String> SECRET = List.of("safe", "partial", "hurt", "conflict", "notSeen", "answered");

    private final Map<String, int[]> byPath = new HashMap<>();
    private final String root;

    Counts(String root) {
        this.root = root;
    }

    void add(Town.Home home, Bucket bucket, boolean answered) {
        String path = home.place().path();
        for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 2) + 1) {
            String unit = path.substring(0, end);
            if (!home.shielded() || unit.equals(root)) {
                int[] numbers = byPath.computeIfAbsent(unit, any -> new int[NAMES.size()]);
                numbers[0]++;
                numbers[1] += answered ? 1 : 0;
                numbers[FIRST_BUCKET + BUCKETS.indexOf(bucket)]++;
            }
        }
    }

    private int[] of(String path) {
        return byPath.getOrDefault(path, new int[NAMES.size()]);
    }

    /** Where two countings differ. */
    List<String> differences(Counts other) {
        return byPath.keySet().stream()
                .filter(path -> !Arrays.equals(of(path), other.of(path)))
                .map(path ->
                        path + " expected " + Arrays.toString(of(path)) + " seen " + Arrays.toString(other.of(path)))
                .toList();
    }

    /** What is left of a unit without the units directly below it. */
    int[] rest(String path, List<String> parts) {
        int[] rest = of(path).clone();
        for (String part : parts) {
            int[] numbers = of(part);
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= numbers[i];
            }
        }
        return rest;
    }

    /**
     * What is wrong about numbers as the service shows them; null where nothing is. Where small numbers are withheld, those
     * that are shown have to be right and none of them small; where none are, all have to be there.
     */
    String wrong(JsonObject shown, String path, boolean narrow) {
        return wrong(shown, of(path), narrow);
    }

    static String wrong(JsonObject shown, int[] expected, boolean narrow) {
        for (int i = 0; i < NAMES.size(); i++) {
            String name = NAMES.get(i);
            Integer number = shown.getInteger(name);
            boolean small = narrow && SECRET.contains(name) && expected[i] >= 1 && expected[i] <= 2;
            boolean fine =
                    number == null ? narrow && (SECRET.contains(name) || name.equals("stale")) : number == expected[i];
            if (!fine || small && number != null) {
                return name + " expected " + expected[i] + " seen " + number;
            }
        }
        return null;
    }

    /** How many numbers are withheld. */
    static int withheld(JsonObject shown) {
        return (int)
                NAMES.stream().filter(name -> shown.getInteger(name) == null).count();
    }
}
