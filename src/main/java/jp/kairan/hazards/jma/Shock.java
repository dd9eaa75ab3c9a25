package jp.kairan.hazards.jma;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One shaking as people felt it: usually one earthquake, sometimes two a minute apart whose reports alternate.
 *
 * @param events the agency's ids of the earthquakes
 * @param began when the first of them did, as far as is known
 */
public record Shock(SortedSet<String> events, Instant began) {
    public Shock {
        events = Collections.unmodifiableSortedSet(new TreeSet<>(events));
    }

    /** Joins the earthquakes of these reports that follow each other within the window. */
    static List<Shock> of(Collection<Telegram> reports, Duration window) {
        Map<String, Instant> beginnings = reports.stream()
                .collect(Collectors.toMap(
                        report -> report.head().eventId(),
                        Shock::began,
                        (a, b) -> a.isBefore(b) ? a : b,
                        TreeMap::new));
        List<Shock> shocks = new ArrayList<>();
        Instant began = Instant.MIN;
        Instant last = Instant.MIN;
        TreeSet<String> together = new TreeSet<>();
        for (Map.Entry<String, Instant> event : inTime(beginnings)) {
            if (together.isEmpty() || event.getValue().isAfter(last.plus(window))) {
                close(shocks, together, began);
                began = event.getValue();
            }
            together.add(event.getKey());
            last = event.getValue();
        }
        close(shocks, together, began);
        return List.copyOf(shocks);
    }

    private static void close(List<Shock> shocks, TreeSet<String> together, Instant began) {
        if (!together.isEmpty()) {
            shocks.add(new Shock(together, began));
            together.clear();
        }
    }

    private static List<Map.Entry<String, Instant>> inTime(Map<String, Instant> beginnings) {
        return beginnings.entrySet().stream()
                .sorted(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    /** The first report names no earthquake yet; the moment for which it speaks is the one of the shaking. */
    private static Instant began(Telegram report) {
        Head head = report.head();
        List<Quake> quakes = report.content() instanceof Shaking shaking ? shaking.quakes() : List.of();
        return quakes.stream()
                .flatMap(quake -> quake.originTime().stream())
                .min(Instant::compareTo)
                .orElse(head.targetTime().orElse(head.reportedAt()));
    }
}
