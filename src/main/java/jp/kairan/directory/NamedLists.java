package jp.kairan.directory;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ListId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;

/** The door to named lists; they exist only for who keeps the lists of their owner. */
@Singleton
class NamedLists {
    private static final String LISTS = """
            select l.*, (select count(e.household_id) from named_list_entry e where e.list_id = l.id) as households,
                   (select count(e.account_id) from named_list_entry e where e.list_id = l.id) as accounts
              from named_list l
            """;

    private static final String BY_ID = LISTS + " where l.id = ?";
    private static final String OF_UNIT =
            LISTS + " where l.unit_id = ? and (?::uuid is null or l.id > ?) order by l.id limit ?";
    private static final String ALONE = BY_ID + " for update of l";

    private static final String INSERT =
            "insert into named_list (id, unit_id, name, created_by, created_at) values (?, ?, ?, ?, ?)";
    private static final String RENAME = "update named_list set name = ? where id = ?";
    private static final String DROP = "delete from named_list where id = ?";

    private static final String ENTRIES = """
            select e.household_id, e.account_id,
                   case when not ? or person.guarded then null
                        else coalesce(h.name, a.display_name, person.name) end as name
              from named_list_entry e
              left join household h on h.id = e.household_id
              left join account a on a.id = e.account_id
              left join lateral (select min(r.name) as name, bool_or(x.protected) and not ? as guarded
                                   from resident r join household x on x.id = r.household_id
                                  where r.account_id = e.account_id) as person on true
             where e.list_id = ? and (?::uuid is null or coalesce(e.household_id, e.account_id) > ?)
             order by coalesce(e.household_id, e.account_id) limit ?""";

    private static final String OUTSIDE = """
            select 1 from unnest(?::uuid[]) as wanted (id)
             where not exists (select 1 from household h join unit u on u.id = h.unit_id
                                where h.id = wanted.id and (h.moved_out is null or h.moved_out > ?)
                                  and u.path >= ? and u.path < ?)""";

    private static final String CLEAR = "delete from named_list_entry where list_id = ?";

    private static final String ENTER = """
            insert into named_list_entry (list_id, household_id, account_id)
            select ?::uuid, h, null::uuid from unnest(?::uuid[]) as h
             union all
            select ?::uuid, null::uuid, a from unnest(?::uuid[]) as a""";

    private final Sql sql;
    private final Clock clock;
    private final Units units;
    private final Candidates candidates;
    private final Audit audit;

    NamedLists(Sql sql, Clock clock, Units units, Candidates candidates, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.units = units;
        this.candidates = candidates;
        this.audit = audit;
    }

    /** The lists of a unit, in the order in which they were made. */
    @Transactional
    public Page<NamedList> of(Actor actor, UnitId unit, Cursor from, int limit) {
        actor.requireOrHide(Action.LIST_MANAGE, units.require(unit).path());
        UUID after = Cursor.uuid(from);
        return Page.of(sql.list(OF_UNIT, NamedList::of, unit, after, after, limit + 1), limit, l -> l.id().toString());
    }

    /** A list. */
    @Transactional
    public NamedList one(Actor actor, ListId id) {
        NamedList list = sql.one(BY_ID, NamedList::of, id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        actor.requireOrHide(Action.LIST_MANAGE, units.require(list.unit()).path());
        return list;
    }

    /** What is on a list; names are for who may read them. */
    @Transactional
    public Page<ListEntry> entries(Actor actor, ListId id, Cursor from, int limit) {
        UnitPath path = units.require(one(actor, id).unit()).path();
        UUID after = Cursor.uuid(from);
        List<ListEntry> rows = sql.list(
                ENTRIES,
                ListEntry::of,
                actor.may(Action.HOUSEHOLD_READ, path),
                actor.may(Action.PROTECTED_READ, path),
                id,
                after,
                after,
                limit + 1);
        return Page.of(rows, limit, ListEntry::key);
    }

    /** Makes an empty list. */
    @Transactional
    public NamedList make(Actor actor, NewList wanted) {
        actor.requireOrHide(Action.LIST_MANAGE, units.require(wanted.unit()).path());
        units.shared(wanted.unit());
        ListId id = ListId.next();
        sql.update(INSERT, id, wanted.unit(), wanted.name().strip(), actor.me(), Instant.now(clock));
        audit.note(actor, "ListMade", "LIST", id, wanted.unit(), Map.of());
        return one(actor, id);
    }

    /** Gives a list another name. */
    @Transactional
    public NamedList rename(Actor actor, ListId id, String name) {
        NamedList list = one(actor, id);
        sql.update(RENAME, name.strip(), id);
        audit.note(actor, "ListRenamed", "LIST", id, list.unit(), Map.of());
        return one(actor, id);
    }

    /** Replaces what is on a list; who is not at or below its owner is as good as unknown. */
    @Transactional
    public NamedList enter(Actor actor, ListId id, List<HouseholdId> households, List<AccountId> accounts) {
        NamedList list = one(actor, id);
        UnitPath path = units.require(list.unit()).path();
        sql.one(ALONE, NamedList::of, id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        Set<HouseholdId> houses = new LinkedHashSet<>(households);
        Set<AccountId> people = new LinkedHashSet<>(accounts);
        if (sql.any(OUTSIDE, houses, LocalDate.now(clock), path.value(), path.upper())
                || !candidates.within(people, Reach.below(path))) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        sql.update(CLEAR, id);
        sql.update(ENTER, id, houses, id, people);
        audit.note(
                actor,
                "ListEntered",
                "LIST",
                id,
                list.unit(),
                Map.of("households", houses.size(), "accounts", people.size()));
        return one(actor, id);
    }

    /** Drops a list to which nothing was published. */
    @Transactional
    public void drop(Actor actor, ListId id) {
        NamedList list = one(actor, id);
        sql.update(DROP, id);
        audit.note(actor, "ListDropped", "LIST", id, list.unit(), Map.of());
    }
}
