package jp.kairan.directory;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Policy;
import jp.kairan.access.Role;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;

/** The door to terms of office. */
@Singleton
class Offices {
    /** The name of who lives in a protected household is left out unless the reader may see it. */
    private static final String TERMS = """
            select * from (
                select o.*, u.path,
                       case when o.to_on < ? then 'PAST' when o.from_on > ? then 'FUTURE' else 'CURRENT' end as standing,
                       case when person.guarded and not ? then null
                            else coalesce(a.display_name, person.name) end as holder
                  from office o join unit u on u.id = o.unit_id join account a on a.id = o.account_id
                  left join lateral (select min(r.name) as name, bool_or(h.protected) as guarded
                                       from resident r join household h on h.id = r.household_id
                                      where r.account_id = o.account_id) as person on true) as term
            """;

    private static final String LIST = TERMS + """
             where path >= ? and path < ? and (?::text is null or standing = ?) and (from_on, id) < (?, ?)
             order by from_on desc, id desc limit ?""";

    private static final String BY_ID = TERMS + " where id = ?";

    /** Two terms meet where each begins before the other ends. */
    private static final String MEETING = """
            select 1 from office
             where unit_id = ? and role = ? and (account_id = ?) = ?
               and from_on <= coalesce(?::date, 'infinity') and coalesce(to_on, 'infinity') >= ?""";

    private static final String HEADED =
            "select 1 from office where unit_id = ? and role = ? and (to_on is null or to_on >= ?)";

    /** Meets an import of offices before the check, because an import locks the table and not the unit. */
    private static final String BESIDE_IMPORTS = "lock table office in row exclusive mode";

    private static final String INSERT = """
            insert into office (id, unit_id, account_id, role, from_on, to_on, appointed_by, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String END = "update office set to_on = ? where id = ?";

    private final Sql sql;
    private final Clock clock;
    private final Units units;
    private final Candidates candidates;
    private final Audit audit;

    Offices(Sql sql, Clock clock, Units units, Candidates candidates, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.units = units;
        this.candidates = candidates;
        this.audit = audit;
    }

    /**
     * The terms of office at a unit, latest first.
     *
     * @param standing only those that stand so today, or null
     * @param below whether the units below are meant too
     */
    @Transactional
    public Page<Office> at(Actor actor, UnitId id, Standing standing, boolean below, Cursor from, int limit) {
        UnitPath path = units.require(id).path();
        actor.requireOrHide(Action.OFFICE_READ, path);
        TermKey after = TermKey.of(from);
        LocalDate today = LocalDate.now(clock);
        // a step begins with 0 at the least, so this range holds the unit alone
        String upper = below ? path.upper() : path.value() + "0";
        List<Office> rows = sql.list(
                LIST,
                Office::of,
                today,
                today,
                actor.may(Action.PROTECTED_READ, path),
                path.value(),
                upper,
                standing,
                standing,
                after.from(),
                after.id(),
                limit + 1);
        return Page.of(
                rows, limit, office -> TermKey.of(office.from(), office.id().value()));
    }

    /**
     * Appoints somebody within the actor's reach; nobody gives what they do not have, but for the first head of a unit
     * without one, whom somebody has to appoint.
     */
    @Transactional
    public Office appoint(Actor actor, UnitId id, NewOffice wanted) {
        allow(actor, units.require(id).path());
        Unit unit = units.exclusive(id);
        if (!Posts.fits(wanted.role(), unit.kind())) {
            throw Fault.of("role", "この種類の団体・区域にはない役職です / no such office at a " + unit.kind());
        }
        if (wanted.to() != null && wanted.to().isBefore(wanted.from())) {
            throw Fault.of("to", "始まりより前の日付です / before the first day");
        }
        UnitPath parent = unit.parent() == null
                ? unit.path()
                : units.require(unit.parent()).path();
        Reach reach = Reach.of(actor, Action.OFFICE_MANAGE, unit, parent);
        AccountId account = candidates.choose(actor, wanted.account(), wanted.resident(), reach);
        sql.update(BESIDE_IMPORTS);
        if (exceeds(actor, wanted.role(), unit) && !opens(actor, account, wanted.role(), unit)) {
            throw DirectoryProblem.APPOINTMENT_BEYOND_REACH.problem();
        }
        refuseOverlap(unit, account, wanted);
        OfficeId office = OfficeId.next();
        AccountId by = actor.account().orElse(null);
        sql.update(INSERT, office, id, account, wanted.role(), wanted.from(), wanted.to(), by, Instant.now(clock));
        audit.note(
                actor,
                "OfficerAppointed",
                "OFFICE",
                office,
                id,
                Map.of("role", wanted.role(), "account", account, "from", wanted.from()));
        return require(actor, office, unit.path());
    }

    /** Sets the last day of a term that the actor could give; one that is to end earlier keeps its end. */
    @Transactional
    public Office end(Actor actor, OfficeId id, LocalDate on) {
        UnitId at = sql.one("select unit_id from office where id = ?", row -> new UnitId(row.uuid("unit_id")), id)
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
        UnitPath path = units.require(at).path();
        allow(actor, path);
        Unit unit = units.exclusive(at);
        Office office = require(actor, id, path);
        if (exceeds(actor, office.role(), unit)) {
            throw DirectoryProblem.APPOINTMENT_BEYOND_REACH.problem();
        }
        if (on.isBefore(office.from())) {
            throw Fault.of("on", "任期の始まりより前の日付です / before the first day of the term");
        }
        if (office.to() != null && on.isAfter(office.to())) {
            throw DirectoryProblem.OFFICE_OVER.problem();
        }
        sql.update(END, on, id);
        audit.note(actor, "OfficeEnded", "OFFICE", id, at, Map.of("role", office.role(), "on", on));
        return require(actor, id, path);
    }

    private static void allow(Actor actor, UnitPath path) {
        actor.requireOrHide(Action.OFFICE_READ, path);
        actor.require(Action.OFFICE_MANAGE, path);
    }

    private static boolean exceeds(Actor actor, Role role, Unit unit) {
        return Arrays.stream(Action.values())
                .anyMatch(action -> Policy.permits(role, unit.kind(), action) && !actor.may(action, unit.path()));
    }

    /** Whether this is the head of a unit that has none and expects none, and somebody other than the actor. */
    private boolean opens(Actor actor, AccountId account, Role role, Unit unit) {
        return role == Role.HEAD
                && actor.account().filter(account::equals).isEmpty()
                && !sql.any(HEADED, unit.id(), Role.HEAD, LocalDate.now(clock));
    }

    /** Holds because the caller has the unit for itself. */
    private void refuseOverlap(Unit unit, AccountId account, NewOffice wanted) {
        if (sql.any(MEETING, unit.id(), wanted.role(), account, true, wanted.to(), wanted.from())) {
            throw DirectoryProblem.OFFICE_HELD.problem();
        }
        if (wanted.role() == Role.HEAD
                && sql.any(MEETING, unit.id(), Role.HEAD, account, false, wanted.to(), wanted.from())) {
            throw DirectoryProblem.HEAD_TAKEN.problem();
        }
    }

    private Office require(Actor actor, OfficeId id, UnitPath path) {
        LocalDate today = LocalDate.now(clock);
        return sql.one(BY_ID, Office::of, today, today, actor.may(Action.PROTECTED_READ, path), id)
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
    }
}
