package jp.kairan.safety.links;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/** The door to the links of a household, for those who live there and for their officers. */
@Singleton
class IssuedLinks {
    private static final String OF = """
            select l.id, l.incident_id, l.resident_id, l.created_at, l.revoked_at,
                   array(select m.state from safety_message m where m.link_id = l.id order by m.kind) as messages
              from safety_link l where l.household_id = ? and l.incident_id = ?
             order by l.resident_id nulls first""";

    private static final String REVOKE = "update safety_link set revoked_at = ? where id = ? and revoked_at is null";

    private final Sql sql;
    private final Clock clock;
    private final ContactRows rows;
    private final Audit audit;

    IssuedLinks(Sql sql, Clock clock, ContactRows rows, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.rows = rows;
        this.audit = audit;
    }

    @Transactional
    List<IssuedLink> of(Actor actor, HouseholdId household, IncidentId check) {
        concerned(actor, household);
        return sql.list(OF, IssuedLink::of, household, check);
    }

    /** Ends a link; again changes nothing. */
    @Transactional
    void revoke(Actor actor, SafetyLinkId id) {
        HouseholdId household = sql.one(
                        "select household_id from safety_link where id = ?",
                        row -> new HouseholdId(row.uuid("household_id")),
                        id)
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
        ContactRows.House house = concerned(actor, household);
        if (sql.update(REVOKE, Instant.now(clock), id) > 0) {
            Map<String, String> detail = Map.of("household", household.toString());
            audit.note(actor, "SafetyLinkRevoked", "SAFETY_LINK", id, house.unit(), detail);
        }
    }

    private ContactRows.House concerned(Actor actor, HouseholdId household) {
        ContactRows.House house =
                rows.house(household, LocalDate.now(clock)).orElseThrow(KernelProblem.NOT_FOUND::problem);
        if (actor.homes().stream().anyMatch(home -> home.household().equals(household))) {
            return house;
        }
        actor.requireOrHide(Action.SAFETY_ROUND, house.path());
        if (house.guarded()) {
            actor.requireOrHide(Action.PROTECTED_READ, house.path());
        }
        return house;
    }
}
