package jp.kairan.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import jp.kairan.access.ResidentId;

/** Makes the state of a household of everything that was seen of it: a pure function, blind to the order of arrival. */
public final class Fold {
    private Fold() {}

    /**
     * The state of a household.
     *
     * <p>Somebody who is no member counts as one while a request about them stands open, because whoever asks for help there
     * has to be found there.
     *
     * @param members who lives there; nobody is known of a household without members, which then counts as one person
     * @param evidence everything of one world about the household, in any order; some of it twice does no harm
     * @param since what was seen before is left out
     * @param now the present; what claims to be seen later counts as seen now
     * @param fresh for how long what was seen says something about the present
     */
    public static HouseholdState household(
            Collection<ResidentId> members, Collection<Evidence> evidence, Instant since, Instant now, Duration fresh) {
        Sieve sieve = new Sieve(evidence, since);
        List<Evidence> open = sieve.open(members);
        Present present = new Present(now, fresh);
        Muster muster = new Muster(sieve.voices(), open, present);
        members.forEach(muster::member);
        for (Evidence request : open) {
            if (request.resident() != null) {
                muster.member(request.resident());
            }
        }
        if (muster.members().isEmpty()) {
            muster.anybody();
        }
        return new HouseholdState(
                muster.status(),
                muster.completeness(),
                muster.flags(),
                open.stream().map(Evidence::no).toList(),
                present.atMost(sieve.firstSeen()),
                muster.staleAt(),
                present.atMost(sieve.lookedAt()),
                present.atMost(sieve.signOfLife()),
                sieve.silent(),
                muster.members());
    }
}
