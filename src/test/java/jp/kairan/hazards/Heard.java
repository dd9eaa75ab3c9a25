package jp.kairan.hazards;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.kairan.access.FindingId;

/** A feature that only remembers what it hears, and fails when a test says so. */
@Singleton
public class Heard implements HazardListener {
    /** A template by which nobody else tells anything, so that rules of tests reach nobody. */
    static final String TEMPLATE = "ONLY_HEARD_BY_TESTS";

    private final List<Told> told = new CopyOnWriteArrayList<>();
    private volatile FindingId deafTo;

    record Told(Finding finding, Turn turn) {}

    @Override
    public boolean tells(Trigger trigger, String template) {
        return template.equals(TEMPLATE);
    }

    @Override
    public void heard(Finding finding, Turn turn) {
        if (finding.id().equals(deafTo)) {
            throw new IllegalStateException("deaf");
        }
        told.add(new Told(finding, turn));
    }

    void deafTo(FindingId finding) {
        deafTo = finding;
    }

    List<Mode> modes(FindingId finding) {
        return told.stream()
                .filter(one -> one.finding().id().equals(finding))
                .map(one -> one.finding().mode())
                .toList();
    }

    List<Turn> of(FindingId finding) {
        return told.stream()
                .filter(one -> one.finding().id().equals(finding))
                .map(Told::turn)
                .toList();
    }
}
