package jp.kairan.snow;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/** The only way to a household's name and address through its request; each look is written down before it is answered. */
@Singleton
class Contacts {
    private static final String WHO = """
            select h.name, h.postal_code, h.address, r.phone
              from snow_request r join household h on h.id = r.household_id where r.id = ?""";

    private final Sql sql;
    private final Clock clock;
    private final Audit audit;
    private final RequestRows requests;

    Contacts(Sql sql, Clock clock, Audit audit, RequestRows requests) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
        this.requests = requests;
    }

    /**
     * For the leader of the team from acceptance until a day after the work, and for officers who read the register there
     * while the request runs. Of a protected household for city administrators alone.
     */
    @Transactional
    Contact look(Actor actor, SnowRequestId id, Look.Why why) {
        requests.seen(actor, id);
        HelpRequest r = requests.hold(id); // so that nobody looks while it is taken back
        requests.seen(actor, id);
        boolean team = r.team(actor, Instant.now(clock));
        if (team) {
            requireAccepted(r);
        } else {
            requireRegister(actor, r);
        }
        String as = team ? "TEAM" : "DESK";
        audit.note(actor, "SnowContactSeen", "SNOW_REQUEST", id, r.unit(), Map.of("why", why.name(), "as", as));
        return sql.one(
                        WHO,
                        row -> new Contact(
                                row.text("name"),
                                row.text("postal_code"),
                                row.text("address"),
                                team ? row.text("phone") : null),
                        id)
                .orElseThrow();
    }

    private static void requireAccepted(HelpRequest r) {
        if (r.guarded()) {
            throw SnowProblem.CONTACT_BY_CITY.problem();
        }
        if (r.offer().state() == Offer.State.OFFERED || r.gone()) {
            throw SnowProblem.REQUEST_STATE.problem();
        }
    }

    private static void requireRegister(Actor actor, HelpRequest r) {
        Action needed = r.guarded() ? Action.PROTECTED_READ : Action.HOUSEHOLD_READ;
        if (!r.desk(actor) || !actor.may(needed, r.path())) {
            throw KernelProblem.FORBIDDEN.problem();
        }
        if (!r.state().running()) {
            throw SnowProblem.REQUEST_STATE.problem();
        }
    }
}
