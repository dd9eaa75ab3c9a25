package jp.kairan.demo;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import jp.kairan.access.Actor;
import jp.kairan.access.ResidentId;
import jp.kairan.gate.Attempts;
import jp.kairan.identity.Invitations;
import jp.kairan.identity.NewInvitation;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/** Codes for visitors who want to come in as somebody new, from the hand of the association's head. */
@Singleton
class DemoCodes {
    private static final int MOST = 60;
    private static final Duration WITHIN = Duration.ofHours(1);

    /** Somebody who does not sign in yet, from the houses with the fewest who do. */
    private static final String NEWCOMER = """
            select r.id, u.name
              from unit u
              join unit a on a.id = u.parent_id and a.code = 'A0001'
              join household h on h.unit_id = u.id and not h.protected and h.moved_out is null
              join resident r on r.household_id = h.id and r.account_id is null and r.left_on is null
             order by (select count(other.account_id) from resident other where other.household_id = h.id), random()
             limit 1""";

    private final Attempts attempts = new Attempts(MOST, WITHIN);
    private final Sql sql;
    private final DemoPeople people;
    private final Invitations invitations;

    DemoCodes(Sql sql, DemoPeople people, Invitations invitations) {
        this.sql = sql;
        this.people = people;
        this.invitations = invitations;
    }

    private record Newcomer(ResidentId resident, String unit) {}

    /** A fresh code; 429 where too many were asked for, 404 where everybody has come in. */
    @Transactional
    public DemoCode make() {
        attempts.take("code");
        Newcomer newcomer = sql.one(NEWCOMER, row -> new Newcomer(new ResidentId(row.uuid("id")), row.text("name")))
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
        Actor head =
                people.actor(people.account(DemoRole.ASSOCIATION_HEAD).orElseThrow(KernelProblem.NOT_FOUND::problem));
        NewInvitation made = invitations.invite(head, newcomer.resident());
        return new DemoCode(made.link(), made.typed(), newcomer.unit(), made.expiresAt());
    }
}
