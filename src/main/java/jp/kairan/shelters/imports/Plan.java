package jp.kairan.shelters.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kairan.access.ShelterId;
import jp.kairan.kernel.Sha256;
import jp.kairan.shelters.Field;
import jp.kairan.shelters.Particulars;
import jp.kairan.shelters.Shelter;
import jp.kairan.shelters.ShelterKind;

/** What a list would make of the register. */
final class Plan {
    private final List<Step> added = new ArrayList<>();
    private final List<Step> changed = new ArrayList<>();
    private final List<Shelter> missing = new ArrayList<>();
    private final List<ListFault> faults = new ArrayList<>();
    private final int rows;

    /** One row and the shelter it is about, null for a new one. */
    record Step(long line, Shelter before, Particulars after) {}

    Plan(ShelterList list, List<Shelter> register, ShelterKind kind, LocalDate today) {
        rows = list.rows().size();
        Joining joining = new Joining(list.rows(), register);
        faults.addAll(list.faults());
        faults.addAll(joining.faults());
        Set<ShelterId> named = new HashSet<>();
        for (ListRow row : list.rows()) {
            Shelter before = joining.shelterOf(row);
            Particulars known = before == null ? null : before.particulars();
            Step step = new Step(row.line(), before, row.over(known, kind));
            if (before == null) {
                added.add(step);
            } else {
                named.add(before.id());
                if (!step.after.equals(known)) {
                    changed.add(step);
                }
            }
        }
        register.stream()
                .filter(shelter -> !named.contains(shelter.id()))
                .filter(shelter -> shelter.particulars().kinds().contains(kind))
                .filter(shelter -> shelter.particulars().openOn(today))
                .forEach(missing::add);
    }

    List<Step> added() {
        return added;
    }

    List<Step> changed() {
        return changed;
    }

    List<Shelter> missing() {
        return missing;
    }

    List<ListFault> faults() {
        return faults;
    }

    /** Rows that can be read. */
    int rows() {
        return rows;
    }

    boolean sound() {
        return faults.isEmpty();
    }

    /** Whether the register is as the list has it. */
    boolean nothingToDo() {
        return added.isEmpty() && changed.isEmpty();
    }

    Map<ShelterId, Particulars> changes() {
        Map<ShelterId, Particulars> changes = new LinkedHashMap<>();
        changed.forEach(step -> changes.put(step.before.id(), step.after));
        return changes;
    }

    /** Names the difference: the same hash only where the same fields of the same shelters become the same. */
    String difference() {
        MessageDigest digest = Sha256.running();
        added.forEach(step -> hash(digest, step));
        changed.forEach(step -> hash(digest, step));
        return Sha256.of(digest).hex(32);
    }

    private static void hash(MessageDigest digest, Step step) {
        update(digest, step.before == null ? "+" : step.before.id().toString());
        for (Field field : Field.values()) {
            update(digest, step.before == null ? null : field.in(step.before.particulars()));
            update(digest, field.in(step.after));
        }
    }

    private static void update(MessageDigest digest, String text) {
        digest.update((text == null ? "-" : text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
    }
}
