package jp.kairan.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import jp.kairan.access.ResidentId;

/** Makes the state of a household of everything that was seen of it: a pure function, blind to the order of arrival. */
public final class Fold {
    private Fold() {}

    /**
     * The state of a household.
     *
     * @param members who lives there; nobody is known of a household without members, which then counts as one person
     * @param evidence everything of one world about the household, in any order
     * @param since what was seen before is left out
     * @param now the present
     * @param fresh for how long what was seen says something about the present
     */
    public static HouseholdState household(
            Collection<ResidentId> members, Collection<Evidence> evidence, Instant since, Instant now, Duration fresh) {
        throw new UnsupportedOperationException();
    }
}
