package jp.kairan.shelters.imports;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.shelters.ShelterKind;
import jp.kairan.shelters.ShelterProblem;
import jp.kairan.shelters.ShelterRegister;

/** The door to imports of lists of shelters. */
@Singleton
class ShelterImports {
    private final ShelterRegister register;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    ShelterImports(ShelterRegister register, Units units, Audit audit, Clock clock) {
        this.register = register;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** Shows what a list would change; changes nothing. */
    @Transactional
    ShelterImport check(Actor actor, ShelterKind kind, byte[] file) {
        city(actor);
        ShelterList list = ShelterList.read(file);
        return ShelterImport.of(kind, plan(list, kind), list.ignored(), false);
    }

    /**
     * Makes the difference that was shown; 409 where the list has faults or would make another one. A list that the
     * register already agrees with is applied by doing nothing, so that a repeat after a lost answer succeeds.
     *
     * @param difference as {@link #check} named it
     */
    @Transactional
    ShelterImport apply(Actor actor, ShelterKind kind, byte[] file, String difference) {
        Unit city = city(actor);
        register.alone();
        ShelterList list = ShelterList.read(file);
        Plan plan = plan(list, kind);
        if (!plan.sound()) {
            throw ShelterProblem.LIST_REFUSED.problem();
        }
        ShelterImport made = ShelterImport.of(kind, plan, list.ignored(), true);
        if (!plan.nothingToDo()) {
            if (!plan.difference().equals(difference)) {
                throw ShelterProblem.LIST_OUTDATED.problem();
            }
            register.add(city.id(), plan.added().stream().map(Plan.Step::after).toList());
            register.change(plan.changes());
            audit.note(
                    actor,
                    "ShelterListApplied",
                    "UNIT",
                    city.id(),
                    city.id(),
                    Map.of("kind", kind, "difference", difference, "counts", made.counts()));
        }
        return made;
    }

    private Plan plan(ShelterList list, ShelterKind kind) {
        return new Plan(list, register.all(), kind, LocalDate.now(clock));
    }

    private Unit city(Actor actor) {
        Unit city = units.root();
        actor.require(Action.SHELTER_MANAGE, city.path());
        return city;
    }
}
