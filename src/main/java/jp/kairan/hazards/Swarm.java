package jp.kairan.hazards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Shakings that are one occasion: each within the window after the last that was stronger than all before it. */
final class Swarm {
    private final Criterion criterion;
    private final List<Set<String>> shocks = new ArrayList<>();
    private final Instant occurredAt;
    private Instant reportedAt;
    private Instant lastRaised;
    private String strength;

    private Swarm(Criterion criterion, Occasion first) {
        this.criterion = criterion;
        this.shocks.addAll(first.shocks());
        this.occurredAt = first.occurredAt();
        this.reportedAt = first.reportedAt();
        this.lastRaised = first.occurredAt();
        this.strength = first.strength();
    }

    /** Joins shakings that each reach the criterion and are given in time. */
    static List<Occasion> joined(Criterion criterion, List<Occasion> shakings) {
        List<Swarm> swarms = new ArrayList<>();
        for (Occasion shaking : shakings) {
            Swarm last = swarms.isEmpty() ? null : swarms.get(swarms.size() - 1);
            if (last == null || shaking.occurredAt().isAfter(last.lastRaised.plus(criterion.window()))) {
                swarms.add(new Swarm(criterion, shaking));
            } else {
                last.add(shaking);
            }
        }
        return swarms.stream().map(Swarm::occasion).toList();
    }

    private void add(Occasion shaking) {
        shocks.addAll(shaking.shocks());
        reportedAt = reportedAt.isAfter(shaking.reportedAt()) ? reportedAt : shaking.reportedAt();
        if (criterion.trigger().stronger(shaking.strength(), strength)) {
            strength = shaking.strength();
            lastRaised = shaking.occurredAt();
        }
    }

    private Occasion occasion() {
        return new Occasion(strength, shocks, occurredAt, reportedAt);
    }
}
