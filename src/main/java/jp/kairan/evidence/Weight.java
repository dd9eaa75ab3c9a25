package jp.kairan.evidence;

import java.util.Comparator;

/**
 * Which of two pieces of evidence outweighs the other.
 *
 * <p>Weighed to the last visible difference and never by number, because numbers tell the order of arrival.
 */
final class Weight {
    /** What is left to tell two pieces apart by, of which either might be taken. */
    private static final Comparator<Evidence> REST = Comparator.<Evidence>comparingInt(
                    each -> each.resident() == null ? 0 : 1)
            .thenComparingInt(each -> each.place() == null ? -1 : each.place().ordinal())
            .thenComparingInt(Weight::flags);

    /** The last word is the greatest; of two at once the worse. */
    static final Comparator<Evidence> LAST_WORD =
            Comparator.comparing(Evidence::at).thenComparing(Evidence::status).thenComparing(REST);

    /** The request by which somebody counts is the greatest: the worst, of equals the last, of those the best witnessed. */
    static final Comparator<Evidence> WORST = Comparator.comparing(Evidence::status)
            .thenComparing(Evidence::at)
            .thenComparing(Evidence::source, Comparator.reverseOrder())
            .thenComparing(REST);

    /** In the order in which they were made; the number only parts what was made at once, to be listed. */
    static final Comparator<Evidence> MADE = Comparator.comparing(Evidence::at).thenComparingLong(Evidence::no);

    private Weight() {}

    private static int flags(Evidence evidence) {
        int bits = 0;
        for (Flag each : evidence.flags()) {
            bits |= 1 << each.ordinal();
        }
        return bits;
    }
}
