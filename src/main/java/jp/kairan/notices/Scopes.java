package jp.kairan.notices;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.UnitId;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/** Decides what part of which notice an officer may look at. */
@Singleton
public class Scopes {
    private static final String PUBLISHER = "select unit_id from notice where id = ?";

    /** Whether anything of the audience lies at, under or around the unit. */
    private static final String MEETS = """
            select 1
              from notice_term t
              left join named_list l on l.id = t.list_id
              join unit x on x.id = coalesce(t.unit_id, l.unit_id)
             where t.notice_id = ? and (starts_with(x.path, ?) or x.path = any (paths_up(?)))
             limit 1""";

    /** For the rest of the transaction, because one plan does not fit both a group and the whole city. */
    private static final String PLAN_FOR_THIS_SCOPE = "set local plan_cache_mode = force_custom_plan";

    private final Sql sql;
    private final Units units;
    private final Readership readership;

    Scopes(Sql sql, Units units, Readership readership) {
        this.sql = sql;
        this.units = units;
        this.readership = readership;
    }

    /**
     * The part of the notice at the unit, or at its publisher where no unit is named. 404 for a notice that does not
     * exist or does not touch the unit, and for whoever can neither read it nor count it there; 403 for whoever knows of
     * it but may not do this.
     */
    @Transactional(TxType.MANDATORY)
    public Scope open(Actor actor, Action action, NoticeId notice, UnitId at) {
        UnitId publisher = sql.one(PUBLISHER, row -> new UnitId(row.uuid("unit_id")), notice)
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
        Unit unit = units.require(at == null ? publisher : at);
        String path = unit.path().value();
        if (!sql.any(MEETS, notice, path, path)) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        if (!actor.may(action, unit.path())) {
            boolean known = actor.may(Action.TALLY_READ, unit.path()) || readership.addressed(actor, notice);
            throw (known ? KernelProblem.FORBIDDEN : KernelProblem.NOT_FOUND).problem();
        }
        sql.update(PLAN_FOR_THIS_SCOPE);
        return new Scope(notice, unit);
    }

    /** A unit, for whoever may do this there; 404 where there is none, 403 for everybody else. */
    @Transactional(TxType.MANDATORY)
    Unit area(Actor actor, Action action, UnitId at) {
        Unit unit = units.require(at);
        actor.require(action, unit.path());
        sql.update(PLAN_FOR_THIS_SCOPE);
        return unit;
    }
}
