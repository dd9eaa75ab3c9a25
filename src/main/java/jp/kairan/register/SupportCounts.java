package jp.kairan.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many people under a unit are registered, and why; somebody may be counted under several reasons.
 *
 * @param people absent where fewer than three
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How many people are registered, and why; figures below three are withheld")
record SupportCounts(
        UnitId unit,

        @Schema(description = "Absent where fewer than three", examples = "42")
        Integer people,

        List<Line> reasons) {
    /** Fewer than these can be told apart by who knows the area. */
    private static final int LEAST = 3;

    /** One reason. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SupportReasonCount")
    record Line(
            SupportReason reason,

            @Schema(description = "Absent where fewer than three", examples = "17")
            Integer people) {}

    static SupportCounts of(UnitId unit, int all, Map<SupportReason, Integer> people) {
        return new SupportCounts(
                unit,
                shown(all),
                Arrays.stream(SupportReason.values())
                        .map(reason -> new Line(reason, shown(people.getOrDefault(reason, 0))))
                        .toList());
    }

    private static Integer shown(int people) {
        return people < LEAST ? null : people;
    }
}
