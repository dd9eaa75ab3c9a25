package jp.kairan.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of a benchmark: samples by name, printed as medians, one line each. */
final class Figures {
    private final Map<String, List<Double>> samples = new LinkedHashMap<>();

    void add(String name, double value) {
        samples.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
        System.err.printf(Locale.ROOT, "  %s %.4g%n", name, value);
    }

    void skip(String name) {
        samples.put(name, List.of());
    }

    /** The middle of the samples; with an even number of them the mean of the two in the middle. */
    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    void print() {
        samples.forEach((name, values) ->
                System.out.println(name + " " + (values.isEmpty() ? "skipped" : plain(median(values)))));
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 0.01 || value == 0 ? "%.3f" : "%.6f", value);
    }
}
