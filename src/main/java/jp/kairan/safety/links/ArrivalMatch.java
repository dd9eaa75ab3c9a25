package jp.kairan.safety.links;

import jakarta.validation.constraints.NotNull;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.kernel.KernelProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose somebody is who wrote themselves down at a shelter. */
@Schema(name = "ShelterArrivalMatch")
record ArrivalMatch(
        @NotNull HouseholdId household,

        @Schema(description = "Who of them wrote themselves down; absent where the whole household came")
        ResidentId resident,

        @Schema(
                description = "That the whole household came, needed where more live there than came",
                examples = "true")
        boolean whole) {
    /**
     * Refuses by field what would say more than is known.
     *
     * @param living how many live there
     */
    void requireSound(int people, long living) {
        if (resident == null && !whole && people < living) {
            throw KernelProblem.invalid("resident", "世帯の一部です。来た人を選んでください / is needed, because more live there");
        }
        if (resident != null && whole) {
            throw KernelProblem.invalid("whole", "人か世帯全員のどちらか一つを選んでください / either resident or whole");
        }
    }
}
