package jp.kairan.watch;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/** Who may say how a household is watched over: itself, and the offices that keep such devices for its association. */
@Singleton
class Houses {
    private static final String HOUSE = """
            select h.id, h.name, h.unit_id, u.path, h.protected, coalesce(h.moved_out <= ?, false) as gone
              from household h join unit u on u.id = h.unit_id where h.id = ?""";

    private final Sql sql;
    private final Clock clock;

    Houses(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    Optional<House> find(HouseholdId id) {
        return sql.one(HOUSE, House::of, LocalDate.now(clock), id);
    }

    /** The household; 404 to whom it is nobody's business, 403 to who sees it without keeping its devices. */
    @Transactional
    House kept(Actor actor, HouseholdId id) {
        House house = find(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        if (!lives(actor, id)) {
            if (house.guarded()) {
                actor.requireOrHide(Action.PROTECTED_READ, house.path());
            }
            actor.requireOrHide(Action.HOUSEHOLD_READ, house.path());
            actor.require(Action.WATCH_MANAGE, house.path());
        }
        return house;
    }

    /** The same for who wants to add something; refuses a household that has moved out. */
    @Transactional
    House living(Actor actor, HouseholdId id) {
        House house = kept(actor, id);
        if (house.gone()) {
            throw KernelProblem.invalid("household", "転出した世帯です / has moved out");
        }
        return house;
    }

    static boolean lives(Actor actor, HouseholdId id) {
        return actor.homes().stream().anyMatch(home -> home.household().equals(id));
    }
}
