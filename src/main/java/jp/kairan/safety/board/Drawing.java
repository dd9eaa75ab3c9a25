package jp.kairan.safety.board;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.kairan.access.HouseholdId;
import jp.kairan.evidence.Incident;

/** Draws pictures by the register as it is now. */
final class Drawing {
    private static final int HOUSES = 1_000;

    /** Up to so many households are looked up at the beginning; for more, the whole ledger is read. */
    private static final int FEW = 5_000;

    private final Feed feed;
    private final Duration fresh;

    Drawing(Feed feed, Duration fresh) {
        this.feed = feed;
        this.fresh = fresh;
    }

    /** Reads the roster and keeps what is known; of those who are new on it, all that was ever said is looked up. */
    Change anew(Snapshot before, Incident incident) {
        Snapshot blank = Snapshot.blank(incident, feed.roster(incident), fresh);
        Change change = new Change(blank, incident);
        if (before != null) {
            List<HouseholdId> arrived = new ArrayList<>();
            for (int house = 0; house < blank.roster().size(); house++) {
                HouseholdId household = blank.roster().household(house);
                int old = before.roster().find(household);
                if (old < 0) {
                    arrived.add(household);
                } else if (before.known().get(old) != null) {
                    before.known().get(old).evidence().forEach(change::add);
                }
            }
            said(incident, arrived, change);
        }
        return change;
    }

    /** Where to follow from: the number is read before what was said, so that nothing lies between. */
    long begun(Incident incident, Change change) {
        Roster roster = change.roster();
        if (roster.size() > FEW) {
            return 0;
        }
        long head = feed.head(incident.world());
        List<HouseholdId> all = new ArrayList<>(roster.size());
        for (int house = 0; house < roster.size(); house++) {
            all.add(roster.household(house));
        }
        said(incident, all, change);
        return head;
    }

    private void said(Incident incident, List<HouseholdId> households, Change change) {
        for (int i = 0; i < households.size(); i += HOUSES) {
            List<HouseholdId> some = households.subList(i, Math.min(households.size(), i + HOUSES));
            feed.of(incident.world(), some, incident.since()).forEach(change::add);
        }
    }
}
