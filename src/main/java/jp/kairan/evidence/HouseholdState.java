package jp.kairan.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kairan.access.ResidentId;

/**
 * What is known of a household: the worst of its members.
 *
 * @param status the worst of the members
 * @param completeness how much of them is known
 * @param flags everything that is the matter by the voice that decides for any member, and by open requests
 * @param requests numbers of the requests for help that stand open, in the order in which they were made
 * @param firstSeen when the first member was seen by a source that suffices, null where none was
 * @param staleAt when time alone will change this state, null where it will not
 * @param lookedAt when somebody last looked and found nobody, null where nobody has
 * @param signOfLife when a lamp was last switched, null where none was
 * @param silent whether, by what was heard of it last, a lamp has stayed silent for too long
 * @param members each member's own state; a household without known members has none
 */
public record HouseholdState(
        Status status,
        Completeness completeness,
        Set<Flag> flags,
        List<Long> requests,
        Instant firstSeen,
        Instant staleAt,
        Instant lookedAt,
        Instant signOfLife,
        boolean silent,
        Map<ResidentId, PersonState> members) {

    /**
     * Whether anybody has ever been seen: also somebody who lives elsewhere by now, or whose request was closed without a word
     * about how they are, so that nobody may be known of any more.
     */
    public boolean answered() {
        return firstSeen != null;
    }

    /** Which one number of a tally it counts in. */
    public Bucket bucket() {
        if (status.request()) {
            return status == Status.URGENT ? Bucket.URGENT : Bucket.HELP;
        }
        if (completeness == Completeness.CONFLICT) {
            return Bucket.CONFLICT;
        }
        if (completeness == Completeness.NONE) {
            return Bucket.NOT_SEEN;
        }
        if (status == Status.MINOR_INJURY) {
            return Bucket.HURT;
        }
        return status == Status.UNCONFIRMED ? Bucket.PARTIAL : Bucket.SAFE;
    }
}
