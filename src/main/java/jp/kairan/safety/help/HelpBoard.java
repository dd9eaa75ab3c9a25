package jp.kairan.safety.help;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who asked for help, and who sees to it.
 *
 * @param asOf the moment of which this is true
 * @param more whether there are more lines than are shown
 */
@Schema(
        name = "SafetyHelpBoard",
        description = "Who asked for help, the most urgent and then the oldest first, and who sees to it")
record HelpBoard(
        @Schema(examples = "2026-04-01T09:12:00+09:00") Instant asOf,
        @Schema(examples = "false") boolean drill,
        Counts counts,
        List<HelpLine> lines,

        @Schema(description = "Whether there are more than are shown: ask for a smaller unit", examples = "false")
        boolean more) {

    /** How many households there are of each. */
    @Schema(
            name = "SafetyHelpCounts",
            description = "How many households; urgent and handedOver count in the others as well")
    record Counts(
            @Schema(examples = "4") int open,
            @Schema(examples = "2") int claimed,
            @Schema(examples = "1") int onTheWay,
            @Schema(examples = "9") int done,

            @Schema(description = "Of those not done, where somebody needs help at once", examples = "1")
            int urgent,

            @Schema(description = "Of those not done, what is with the city", examples = "1")
            int handedOver) {

        static Counts of(List<Found> found) {
            return new Counts(
                    in(found, HelpStage.OPEN),
                    in(found, HelpStage.CLAIMED),
                    in(found, HelpStage.ON_THE_WAY),
                    in(found, HelpStage.DONE),
                    count(found, Found::urgent),
                    count(
                            found,
                            each -> each.standing().stage() != HelpStage.DONE
                                    && each.standing().handedOver()));
        }

        private static int in(List<Found> found, HelpStage stage) {
            return count(found, each -> each.standing().stage() == stage);
        }

        private static int count(List<Found> found, Predicate<Found> which) {
            return (int) found.stream().filter(which).count();
        }
    }

    /** What is the same on boards that look alike, whenever they were made. */
    HelpBoard still() {
        return new HelpBoard(null, drill, counts, lines, more);
    }
}
