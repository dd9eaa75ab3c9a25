package jp.kairan.directory;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;

/** The door to memberships in organisations. */
@Singleton
class Members {
    private static final String TERMS = """
            select * from (
                select m.*, u.name as unit_name,
                       case when m.to_on < ? then 'PAST' when m.from_on > ? then 'FUTURE' else 'CURRENT' end as standing,
                       case when person.guarded and not ? then null
                            else coalesce(a.display_name, person.name) end as member_name
                  from organisation_member m join unit u on u.id = m.unit_id join account a on a.id = m.account_id
                  left join lateral (select min(r.name) as name, bool_or(h.protected) as guarded
                                       from resident r join household h on h.id = r.household_id
                                      where r.account_id = m.account_id) as person on true) as term
            """;

    private static final String OF_UNIT = TERMS + """
             where unit_id = ? and (?::text is null or standing = ?) and (from_on, id) < (?, ?)
             order by from_on desc, id desc limit ?""";

    private static final String OF_ACCOUNT = TERMS + """
             where account_id = ? and (from_on, id) < (?, ?)
             order by from_on desc, id desc limit ?""";

    private static final String BY_ID = TERMS + " where id = ? and unit_id = ?";

    private static final String MEETING = """
            select 1 from organisation_member
             where unit_id = ? and account_id = ?
               and from_on <= coalesce(?::date, 'infinity') and coalesce(to_on, 'infinity') >= ?""";

    private static final String INSERT = """
            insert into organisation_member (id, unit_id, account_id, from_on, to_on, created_at)
            values (?, ?, ?, ?, ?, ?)""";

    private static final String END = "update organisation_member set to_on = ? where id = ?";
    private static final String DROP = "delete from organisation_member where id = ?";

    private final Sql sql;
    private final Clock clock;
    private final Units units;
    private final Candidates candidates;
    private final Audit audit;

    Members(Sql sql, Clock clock, Units units, Candidates candidates, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.units = units;
        this.candidates = candidates;
        this.audit = audit;
    }

    /** The members of an organisation, latest first. */
    @Transactional
    public Page<Membership> of(Actor actor, UnitId id, Standing standing, Cursor from, int limit) {
        UnitPath path = units.require(id).path();
        actor.requireOrHide(Action.MEMBER_MANAGE, path);
        TermKey after = TermKey.of(from);
        LocalDate today = LocalDate.now(clock);
        boolean open = actor.may(Action.PROTECTED_READ, path);
        List<Membership> rows = sql.list(
                OF_UNIT,
                Membership::of,
                today,
                today,
                open,
                id,
                standing,
                standing,
                after.from(),
                after.id(),
                limit + 1);
        return page(rows, limit);
    }

    /** The actor's own memberships, latest first. */
    @Transactional
    public Page<Membership> mine(Actor actor, Cursor from, int limit) {
        TermKey after = TermKey.of(from);
        LocalDate today = LocalDate.now(clock);
        List<Membership> rows = sql.list(
                OF_ACCOUNT, Membership::of, today, today, true, actor.me(), after.from(), after.id(), limit + 1);
        return page(rows, limit);
    }

    /** Makes somebody a member. */
    @Transactional
    public Membership add(Actor actor, UnitId id, NewMembership wanted) {
        actor.requireOrHide(Action.MEMBER_MANAGE, units.require(id).path());
        Unit unit = units.exclusive(id);
        if (unit.kind() != UnitKind.ORGANISATION) {
            throw DirectoryProblem.UNIT_UNFIT.problem("Only organisations have members");
        }
        if (wanted.to() != null && wanted.to().isBefore(wanted.from())) {
            throw Fault.of("to", "始まりより前の日付です / before the first day");
        }
        UnitPath parent = units.require(unit.parent()).path();
        Reach reach = Reach.of(actor, Action.MEMBER_MANAGE, unit, parent);
        AccountId account = candidates.choose(actor, wanted.account(), wanted.resident(), reach);
        if (sql.any(MEETING, id, account, wanted.to(), wanted.from())) {
            throw DirectoryProblem.MEMBERSHIP_HELD.problem();
        }
        MembershipId made = MembershipId.next();
        sql.update(INSERT, made, id, account, wanted.from(), wanted.to(), Instant.now(clock));
        audit.note(actor, "MemberAdded", "MEMBERSHIP", made, id, Map.of("account", account, "from", wanted.from()));
        return require(actor, made, unit);
    }

    /**
     * Ends a membership; one that has not begun by its last day is taken back.
     *
     * @param on the last day, null for today
     */
    @Transactional
    public void end(Actor actor, UnitId id, MembershipId membership, LocalDate on) {
        actor.requireOrHide(Action.MEMBER_MANAGE, units.require(id).path());
        Membership term = require(actor, membership, units.exclusive(id));
        LocalDate last = on == null ? LocalDate.now(clock) : on;
        if (last.isBefore(term.from())) {
            sql.update(DROP, membership);
        } else if (term.to() == null || last.isBefore(term.to())) {
            sql.update(END, last, membership);
        }
        audit.note(actor, "MembershipEnded", "MEMBERSHIP", membership, id, Map.of("on", last));
    }

    private Membership require(Actor actor, MembershipId membership, Unit unit) {
        LocalDate today = LocalDate.now(clock);
        boolean open = actor.may(Action.PROTECTED_READ, unit.path());
        return sql.one(BY_ID, Membership::of, today, today, open, membership, unit.id())
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    private static Page<Membership> page(List<Membership> rows, int limit) {
        return Page.of(rows, limit, m -> TermKey.of(m.from(), m.id().value()));
    }
}
