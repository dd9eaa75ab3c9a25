package jp.kairan.safety.board;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.evidence.Bucket;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.safety.Sight;
import jp.kairan.safety.Sights;

/** The door to households with their names. Not in a transaction, as {@link Boards}. */
@Singleton
class Houses {
    private final Sights sights;
    private final Incidents incidents;
    private final Pictures pictures;
    private final Looks looks;
    private final Clock clock;

    Houses(Sights sights, Incidents incidents, Pictures pictures, Looks looks, Clock clock) {
        this.sights = sights;
        this.incidents = incidents;
        this.pictures = pictures;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * The households of a unit in the order of the walk; 404 to who may not see their names, 409 a day after the end,
     * 400 for the whole city; of a federation those who are in no association. Each page is noted.
     *
     * @param bucket the only ones wanted, or null
     */
    Page<SeenHouse> list(Actor actor, IncidentId check, UnitId unit, Bucket bucket, Cursor from, int limit) {
        Sight sight = sights.require(actor, check, Action.SAFETY_NAMES, unit);
        if (sight.unit().kind() == UnitKind.CITY) {
            throw KernelProblem.invalid("unit", "校下、町会または班を選んでください / must not be the whole city");
        }
        // those in no association hang on the federation itself, and nobody else lists them
        boolean outside = sight.unit().kind() == UnitKind.FEDERATION;
        Details.requireOpen(sight.incident(), clock.instant());
        List<Asked> all = pictures.now(sight.incident()).households(sight.unit().path());
        List<Asked> found = all.subList(from == null ? 0 : after(all, Cursor.uuid(from)), all.size()).stream()
                .filter(asked -> !asked.shielded() || actor.may(Action.PROTECTED_READ, asked.path()))
                .filter(asked -> !outside || asked.path().equals(sight.unit().path()))
                .filter(asked -> bucket == null || asked.state().bucket() == bucket)
                .limit(limit + 1L)
                .toList();
        return looks.listed(
                actor, sight, Page.of(found, limit, asked -> asked.household().toString()));
    }

    /** Who has moved away since the page before cannot be found: the list begins anew. */
    private static int after(List<Asked> all, UUID last) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).household().value().equals(last)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** All that was said of a household; the look is noted. 404 to who has no business there. */
    PersonDetails look(Actor actor, IncidentId check, HouseholdId household, LookReason reason) {
        Incident incident = incidents.now().find(check).orElseGet(() -> incidents.require(check));
        Asked asked = pictures.now(incident).household(household).orElseThrow(KernelProblem.NOT_FOUND::problem);
        if (!mayLook(actor, asked)) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        Details.requireOpen(incident, clock.instant());
        return looks.noted(actor, incident, asked, reason);
    }

    /** Helpers look where help is asked for, and nowhere else. */
    private static boolean mayLook(Actor actor, Asked asked) {
        boolean theirs = actor.may(Action.SAFETY_NAMES, asked.path())
                || actor.may(Action.SAFETY_HELP, asked.path())
                        && !asked.state().requests().isEmpty();
        return theirs && (!asked.shielded() || actor.may(Action.PROTECTED_READ, asked.path()));
    }
}
