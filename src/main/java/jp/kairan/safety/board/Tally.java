package jp.kairan.safety.board;

/**
 * How many households are how; each is in one of the numbers from urgent to not seen.
 *
 * @param households how many are asked
 * @param answered of how many somebody has been seen
 * @param safe everybody is safe or was elsewhere
 * @param partial some are safe, of the others nothing is known
 * @param hurt somebody is slightly hurt
 * @param help somebody needs help
 * @param urgent somebody needs help at once
 * @param conflict what was seen contradicts itself
 * @param notSeen nobody has been seen
 * @param stale of how many everything that is known is old; counted in the other numbers as well
 */
public record Tally(
        int households,
        int answered,
        int safe,
        int partial,
        int hurt,
        int help,
        int urgent,
        int conflict,
        int notSeen,
        int stale) {

    /** What is left without a part. */
    public Tally without(Tally part) {
        return new Tally(
                households - part.households,
                answered - part.answered,
                safe - part.safe,
                partial - part.partial,
                hurt - part.hurt,
                help - part.help,
                urgent - part.urgent,
                conflict - part.conflict,
                notSeen - part.notSeen,
                stale - part.stale);
    }
}
