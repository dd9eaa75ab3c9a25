package jp.kairan.snow;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** The door to requests for help with snow, from the side of those who ask. */
@Singleton
class Requests {
    private static final String HOUSE = """
            select u.path, u.id, h.protected, coalesce(h.moved_out <= ?, false) as gone
              from household h join unit u on u.id = h.unit_id where h.id = ?""";

    private static final String ASK = """
            insert into snow_request (id, household_id, asked_by, on_behalf, places, days, shut_in, reason, phone, state,
                                      asked_at)
            values (?, ?, ?, ?, ?, ?::date[], ?, ?, ?, 'OPEN', ?)""";

    private static final String CONFIRM = "update snow_request set confirmed_at = ? where id = ?";

    private final Sql sql;
    private final Clock clock;
    private final Units units;
    private final Audit audit;
    private final RequestRows rows;
    private final Ending ending;
    private final HelpTelling telling;

    Requests(Sql sql, Clock clock, Units units, Audit audit, RequestRows rows, Ending ending, HelpTelling telling) {
        this.sql = sql;
        this.clock = clock;
        this.units = units;
        this.audit = audit;
        this.rows = rows;
        this.ending = ending;
        this.telling = telling;
    }

    private record House(UnitPath path, UnitId unit, boolean guarded, boolean gone) {
        static House of(Row row) throws SQLException {
            return new House(
                    new UnitPath(row.text("path")),
                    new UnitId(row.uuid("id")),
                    row.flag("protected"),
                    row.flag("gone"));
        }
    }

    /** Asks for help, for a household of one's own or as an officer for one of the association. */
    @Transactional
    SnowRequestView ask(Actor actor, NewRequest wish) {
        LocalDate today = LocalDate.now(clock);
        boolean own = actor.homes().stream().anyMatch(home -> home.household().equals(wish.household()));
        House house = sql.one(HOUSE, House::of, today, wish.household()).orElseThrow(KernelProblem.NOT_FOUND::problem);
        if (!own) {
            actor.requireOrHide(Action.HOUSEHOLD_READ, house.path);
            actor.require(Action.SNOW_MANAGE, house.path);
            if (house.guarded) {
                actor.require(Action.PROTECTED_READ, house.path);
            }
        }
        wish.requireSound(today);
        if (house.gone) {
            throw KernelProblem.invalid("household", "転出した世帯です / has moved out");
        }
        SnowRequestId id = SnowRequestId.next();
        sql.update(
                ASK,
                id,
                wish.household(),
                actor.me(),
                !own,
                wish.places().stream().distinct().toList(),
                wish.dates(),
                wish.shutIn(),
                wish.reason(),
                wish.phone(),
                Instant.now(clock));
        audit.note(actor, "SnowHelpAsked", "SNOW_REQUEST", id, house.unit, Map.of("onBehalf", !own));
        HelpRequest asked = rows.find(id).orElseThrow();
        telling.household(actor, asked, HelpTelling.SEARCHING);
        return SnowRequestView.of(asked, actor);
    }

    @Transactional
    SnowRequestView read(Actor actor, SnowRequestId id) {
        return SnowRequestView.of(rows.seen(actor, id), actor);
    }

    /** Those of the actor's households and those with the actor's team. */
    @Transactional
    Page<SnowRequestView> mine(Actor actor, Cursor from, int limit) {
        return rows.mine(actor, from, limit).map(r -> SnowRequestView.of(r, actor));
    }

    /** Those of households under a unit, for its officers; a protected household's for the city alone. */
    @Transactional
    Page<SnowRequestView> desk(Actor actor, UnitId of, RequestState state, Cursor from, int limit) {
        Unit unit = units.require(of);
        actor.require(Action.SNOW_MANAGE, unit.path());
        boolean all = actor.may(Action.SNOW_MANAGE, HelpRequest.city(unit.path()));
        return rows.under(unit.path(), all, state, from, limit).map(r -> SnowRequestView.of(r, actor));
    }

    /** Takes a request back, by the household or an officer; 403 to the team, which declines instead. */
    @Transactional
    SnowRequestView cancel(Actor actor, SnowRequestId id) {
        rows.seen(actor, id);
        HelpRequest r = rows.hold(id);
        requireSide(actor, r);
        if (!r.state().running()) {
            throw SnowProblem.REQUEST_STATE.problem();
        }
        ending.end(actor, r, RequestState.CANCELLED);
        return SnowRequestView.of(rows.find(id).orElseThrow(), actor);
    }

    /** Says that it is done indeed; again changes nothing. */
    @Transactional
    SnowRequestView confirm(Actor actor, SnowRequestId id) {
        rows.seen(actor, id);
        HelpRequest r = rows.hold(id);
        requireSide(actor, r);
        if (r.state() != RequestState.DONE) {
            throw SnowProblem.REQUEST_STATE.problem();
        }
        if (r.confirmedAt() == null) {
            sql.update(CONFIRM, Instant.now(clock), id);
            audit.note(actor, "SnowHelpConfirmed", "SNOW_REQUEST", id, r.unit(), Map.of());
        }
        return SnowRequestView.of(rows.find(id).orElseThrow(), actor);
    }

    private static void requireSide(Actor actor, HelpRequest r) {
        if (!r.home(actor) && !r.desk(actor)) {
            throw KernelProblem.FORBIDDEN.problem();
        }
    }
}
