package jp.kairan.watch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.kairan.kernel.KernelProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some rules, of each kind of device and condition one at most. */
@Schema(name = "WatchRules", description = "Some rules, of each kind of device and condition one at most")
record RuleSet(@NotNull @Size(max = 12) List<@NotNull @Valid Rule> rules) {

    /** Refuses by field what cannot be meant. */
    void requireSound() {
        record Place(DeviceKind kind, Condition condition) {}
        Set<Place> seen = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (rule.condition() != Condition.SILENT_FOR && rule.kind() != DeviceKind.BULB) {
                throw KernelProblem.invalid("rules." + i + ".condition", "電球だけに使えます / is for lamps alone");
            }
            if (!seen.add(new Place(rule.kind(), rule.condition()))) {
                throw KernelProblem.invalid("rules." + i, "二度指定されています / is given twice");
            }
        }
    }
}
