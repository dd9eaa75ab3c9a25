package jp.kairan.audit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one check found, each thing once, and no more than somebody would read. */
final class Findings {
    /** Beyond it only counted: a chain of which all is gone would otherwise fill the memory. */
    static final int LISTED = 100;

    private final Set<Damage> listed = new LinkedHashSet<>();
    private long all;

    void add(Damage.Kind kind, Long batch, Long entry) {
        Damage damage = new Damage(kind, batch, entry);
        if (listed.contains(damage)) {
            return;
        }
        all++;
        if (listed.size() < LISTED) {
            listed.add(damage);
        }
    }

    List<Damage> listed() {
        return List.copyOf(listed);
    }

    long all() {
        return all;
    }
}
