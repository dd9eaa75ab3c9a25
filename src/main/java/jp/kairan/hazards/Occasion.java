package jp.kairan.hazards;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Something that reaches what a rule looks for: one or more shakings within its window, a tsunami, or a warning in force.
 *
 * @param shocks the earthquakes of each shaking by the agency's ids, in time; none for warnings
 * @param occurredAt when the ground first shook, or the report begins to hold
 */
record Occasion(String strength, List<Set<String>> shocks, Instant occurredAt, Instant reportedAt) {
    Occasion {
        shocks = List.copyOf(shocks);
    }

    SortedSet<String> events() {
        TreeSet<String> events = new TreeSet<>();
        shocks.forEach(events::addAll);
        return Collections.unmodifiableSortedSet(events);
    }

    boolean speaksOf(Set<String> events) {
        return !Collections.disjoint(events(), events);
    }

    /** Whether a shaking belongs to it of which none of these earthquakes is a part. */
    boolean hasShockBeyond(Set<String> events) {
        return shocks.stream().anyMatch(shock -> Collections.disjoint(shock, events));
    }
}
