package jp.kairan.directory;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.Sql;

/** The growth of the tree: units are added, changed and closed, and never moved. */
@Singleton
class Tree {
    private static final Map<UnitKind, Set<UnitKind>> PARENTS = Map.of(
            UnitKind.FEDERATION, Set.of(UnitKind.CITY),
            UnitKind.ASSOCIATION, Set.of(UnitKind.FEDERATION),
            UnitKind.GROUP, Set.of(UnitKind.ASSOCIATION),
            UnitKind.ORGANISATION, Set.of(UnitKind.FEDERATION, UnitKind.ASSOCIATION));

    private static final String INSERT = """
            insert into unit (id, kind, parent_id, path, name, name_kana, search_key, organisation_kind, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String CHANGE = """
            update unit set name = ?, name_kana = ?, search_key = ?, enrolment = ?, quiet_from = ?, quiet_to = ?
             where id = ?""";

    private static final String IN_USE = """
            select 1 where exists (select 1 from unit c where c.parent_id = ? and c.closed_on is null)
                        or exists (select 1 from household h
                                    where h.unit_id = ? and (h.moved_out is null or h.moved_out > ?))""";

    /** Meets an import before the look at what is there, because an import locks the table and not the unit. */
    private static final String BESIDE_IMPORTS = "lock table unit in row exclusive mode";

    private static final String CLOSE = "update unit set closed_on = ? where id = ?";

    /** What has not begun by the day of closing never will. */
    private static final String DROP_OFFICES = "delete from office where unit_id = ? and from_on > ?";

    private static final String END_OFFICES =
            "update office set to_on = ? where unit_id = ? and (to_on is null or to_on > ?)";
    private static final String DROP_MEMBERS = "delete from organisation_member where unit_id = ? and from_on > ?";
    private static final String END_MEMBERS =
            "update organisation_member set to_on = ? where unit_id = ? and (to_on is null or to_on > ?)";

    private final Sql sql;
    private final Clock clock;
    private final Units units;
    private final Audit audit;

    Tree(Sql sql, Clock clock, Units units, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.units = units;
        this.audit = audit;
    }

    /** Adds a unit below another that the actor manages. */
    @Transactional
    public Unit add(Actor actor, NewUnit wanted) {
        actor.require(Action.UNIT_MANAGE, units.require(wanted.parent()).path());
        Unit parent = units.shared(wanted.parent());
        if (!PARENTS.getOrDefault(wanted.kind(), Set.of()).contains(parent.kind())) {
            throw Fault.of("kind", "この下には置けない種類です / does not fit below a " + parent.kind());
        }
        if ((wanted.kind() == UnitKind.ORGANISATION) != (wanted.organisationKind() != null)) {
            throw Fault.of("organisationKind", "団体のときだけ必要です / given for an ORGANISATION, and only there");
        }
        UnitId id = UnitId.next();
        UnitPath path = parent.path().child(sql.number("select nextval('unit_no')"));
        String name = wanted.name().strip();
        sql.update(
                INSERT,
                id,
                wanted.kind(),
                parent.id(),
                path.value(),
                name,
                SearchKey.reading(wanted.nameKana()),
                SearchKey.of(name),
                wanted.organisationKind(),
                Instant.now(clock));
        audit.note(actor, "UnitAdded", "UNIT", id, parent.id(), Map.of("kind", wanted.kind()));
        return units.require(id);
    }

    /**
     * Renames a unit, which is for the managers of the unit above, or adjusts how it enrols and when it is quiet, which
     * is for its own.
     */
    @Transactional
    public Unit change(Actor actor, UnitId id, UnitChange wanted) {
        Unit seen = units.require(id);
        actor.require(Action.UNIT_MANAGE, wanted.renames() ? above(seen) : seen.path());
        Unit unit = units.exclusive(id);
        if (wanted.quietHours() != null && !wanted.quietHours().whole()) {
            throw Fault.of("quietHours", "始まりと終わりの両方が必要です / both ends");
        }
        String name = wanted.name() == null ? unit.name() : wanted.name().strip();
        sql.update(
                CHANGE,
                name,
                wanted.nameKana() == null ? unit.nameKana() : SearchKey.reading(wanted.nameKana()),
                SearchKey.of(name),
                wanted.enrolment() == null ? unit.enrolment() : wanted.enrolment(),
                wanted.quietHours() == null
                        ? unit.quietFrom()
                        : wanted.quietHours().from(),
                wanted.quietHours() == null
                        ? unit.quietTo()
                        : wanted.quietHours().to(),
                id);
        audit.note(
                actor,
                "UnitChanged",
                "UNIT",
                id,
                id,
                Map.of("renamed", wanted.renames(), "adjusted", wanted.adjusts()));
        return units.require(id);
    }

    /** Closes a unit that has neither households nor units below; its terms of office and memberships end that day. */
    @Transactional
    public Unit close(Actor actor, UnitId id) {
        actor.require(Action.UNIT_MANAGE, above(units.require(id)));
        sql.update(BESIDE_IMPORTS);
        units.exclusive(id);
        LocalDate today = LocalDate.now(clock);
        if (sql.any(IN_USE, id, id, today)) {
            throw DirectoryProblem.UNIT_IN_USE.problem();
        }
        sql.update(CLOSE, today, id);
        sql.update(DROP_OFFICES, id, today);
        sql.update(END_OFFICES, today, id, today);
        sql.update(DROP_MEMBERS, id, today);
        sql.update(END_MEMBERS, today, id, today);
        audit.note(actor, "UnitClosed", "UNIT", id, id, Map.of("on", today));
        return units.require(id);
    }

    private UnitPath above(Unit unit) {
        return unit.parent() == null
                ? unit.path()
                : units.require(unit.parent()).path();
    }
}
