package jp.kairan.watch;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;

/** The door to rules: those of the city, and those that a household has instead. */
@Singleton
class Rules {
    private static final String CITY = """
            select kind, condition, hours, enabled from watch_rule where household_id is null order by kind, condition""";

    private static final String OF_HOUSE = """
            select distinct on (kind, condition) kind, condition, hours, enabled from watch_rule
             where household_id = ? or household_id is null order by kind, condition, household_id nulls last""";

    private static final String ADD =
            "insert into watch_rule (id, household_id, kind, condition, hours, enabled) values (?, ?, ?, ?, ?, ?)";

    private final Sql sql;
    private final Units units;
    private final Houses houses;
    private final Audit audit;

    Rules(Sql sql, Units units, Houses houses, Audit audit) {
        this.sql = sql;
        this.units = units;
        this.houses = houses;
        this.audit = audit;
    }

    /** The rules of the city; for whoever keeps devices anywhere. */
    @Transactional
    RuleSet ofCity(Actor actor) {
        if (!actor.mayAnywhere(Action.WATCH_MANAGE)) {
            throw KernelProblem.FORBIDDEN.problem();
        }
        return new RuleSet(sql.list(CITY, Rule::of));
    }

    /** Puts others in place of the rules of the city. */
    @Transactional
    RuleSet putOfCity(Actor actor, RuleSet wanted) {
        Unit city = units.root();
        actor.require(Action.WATCH_MANAGE, city.path());
        wanted.requireSound();
        sql.any("select 1 from unit where id = ? for no key update", city.id());
        sql.update("delete from watch_rule where household_id is null");
        write(null, wanted);
        audit.note(
                actor,
                "WatchRulesChanged",
                "UNIT",
                city.id(),
                city.id(),
                Map.of("rules", wanted.rules().size()));
        return ofCity(actor);
    }

    /** The rules that hold for a household, be they its own or the city's. */
    @Transactional
    RuleSet of(Actor actor, HouseholdId household) {
        houses.kept(actor, household);
        return new RuleSet(sql.list(OF_HOUSE, Rule::of, household));
    }

    /** Puts others in place of a household's own rules; for what none is named, the city's hold. */
    @Transactional
    RuleSet put(Actor actor, HouseholdId household, RuleSet wanted) {
        House house = houses.living(actor, household);
        wanted.requireSound();
        sql.any("select 1 from household where id = ? for no key update", household);
        sql.update("delete from watch_rule where household_id = ?", household);
        write(household, wanted);
        Map<String, Integer> detail = Map.of("rules", wanted.rules().size());
        audit.note(actor, "WatchRulesChanged", "HOUSEHOLD", household, house.unit(), detail);
        return of(actor, household);
    }

    private void write(HouseholdId household, RuleSet wanted) {
        wanted.rules()
                .forEach(rule -> sql.update(
                        ADD, Uuids.next(), household, rule.kind(), rule.condition(), rule.hours(), rule.enabled()));
    }
}
