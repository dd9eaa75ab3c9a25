package jp.kairan.safety.board;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many households are how, as far as the viewer may know; null is withheld. */
@Schema(name = "SafetyCounts", description = """
        How many households are how; each is in one of the numbers from safe to notSeen. null is withheld, because it is one \
        or two or would tell another such number; help and urgent never are.""")
public record Shown(
        @Schema(examples = "106", description = "How many are asked")
        int households,

        @Schema(examples = "64", description = "Of how many somebody has been seen")
        Integer answered,

        @Schema(examples = "55", description = "Everybody is safe or was elsewhere")
        Integer safe,

        @Schema(examples = "5", description = "Some are safe, of the others nothing is known")
        Integer partial,

        @Schema(examples = "3", description = "Somebody is slightly hurt")
        Integer hurt,

        @Schema(examples = "2", description = "Somebody needs help")
        int help,

        @Schema(examples = "1", description = "Somebody needs help at once")
        int urgent,

        @Schema(examples = "0", description = "What was seen contradicts itself")
        Integer conflict,

        @Schema(examples = "40", description = "Nobody has been seen")
        Integer notSeen,

        @Schema(examples = "0", description = "What is known is old; counted in the other numbers as well")
        Integer stale) {

    /** The whole truth. */
    public static Shown of(Tally tally) {
        return new Shown(
                tally.households(),
                tally.answered(),
                tally.safe(),
                tally.partial(),
                tally.hurt(),
                tally.help(),
                tally.urgent(),
                tally.conflict(),
                tally.notSeen(),
                tally.stale());
    }

    /** Whole percent of the households of which somebody has been seen; null where that is withheld. */
    Integer percent() {
        return answered == null ? null : households == 0 ? 0 : (int) (answered * 100L / households);
    }
}
