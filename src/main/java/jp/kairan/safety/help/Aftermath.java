package jp.kairan.safety.help;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitPath;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Status;
import jp.kairan.safety.board.Asked;

/**
 * What is left of a check when its households may no longer be looked at: those of which something stands open, because
 * nobody is left behind by a date, and those that asked within the last day.
 */
@Singleton
class Aftermath {
    /** So long after the end of a check answers to it are taken. */
    private static final Duration LATE = Duration.ofDays(3);

    private final Requests requests;
    private final HelpNeeds needs;
    private final Houses houses;

    Aftermath(Requests requests, HelpNeeds needs, Houses houses) {
        this.requests = requests;
        this.needs = needs;
        this.houses = houses;
    }

    private record Left(House house, Needs needs) {
        Asked asked() {
            return new Asked(house.id(), house.unit(), house.path(), house.guarded(), needs.state());
        }

        Status status() {
            return needs.state().status();
        }
    }

    /** The households of a unit, the most urgent and then the oldest first; read from the ledger, because they are few. */
    @Transactional
    List<Asked> of(Incident incident, UnitPath path, Instant now) {
        List<HouseholdId> asking = requests.under(incident, path);
        Map<HouseholdId, House> places = houses.of(asking);
        return needs.afresh(incident, asking).entrySet().stream()
                .map(each -> new Left(places.get(each.getKey()), each.getValue()))
                .filter(each -> incident.covers(each.house().path()))
                .filter(each -> lasting(incident, each.needs(), now))
                .sorted(Comparator.comparing(Left::status)
                        .reversed()
                        .thenComparing(
                                each -> each.needs().since(), Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                        .thenComparing(each -> each.house().id().value()))
                .map(Left::asked)
                .toList();
    }

    private static boolean lasting(Incident incident, Needs needs, Instant now) {
        return needs.lasting(incident.closedAt().plus(LATE), now);
    }

    /** Refuses a look at a household, or a step there, where there is nothing left to do. */
    static void require(Incident incident, Needs needs, Instant now) {
        if (!incident.detailsOpen(now) && !lasting(incident, needs, now)) {
            throw HelpProblem.CHECK_OVER.problem();
        }
    }
}
