package jp.kairan.directory;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/** The door to households. */
@Singleton
class Households {
    private static final String BY_ID = "select " + Household.COLUMNS + """
             from household h join unit u on u.id = h.unit_id
            where h.id = ?""";

    private static final String ALONE = BY_ID + " for update of h";

    /** Whoever arrives has no number in the walking order yet, and houses without one walk last. */
    private static final String INSERT = """
            insert into household (id, unit_id, name, search_key, postal_code, address, phone, member, channel, protected,
                                   created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String CHANGE = """
            update household set name = ?, search_key = ?, postal_code = ?, address = ?, phone = ?, channel = ?,
                                 protected = ?
             where id = ?""";

    private static final String MOVE = "update household set unit_id = ?, member = ?, walk_no = null where id = ?";

    private static final String DEPART = "update household set moved_out = ? where id = ?";

    private final Sql sql;
    private final Clock clock;
    private final Units units;
    private final Audit audit;

    Households(Sql sql, Clock clock, Units units, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.units = units;
        this.audit = audit;
    }

    /** A household, to who lives there or keeps the register of its area; 404 to everyone else. */
    @Transactional
    public Household one(Actor actor, HouseholdId id) {
        return shown(actor, visible(actor, id));
    }

    /** Registers a household on a group, or on a federation where it belongs to no association. */
    @Transactional
    public Household register(Actor actor, UnitId on, NewHousehold wanted) {
        actor.requireOrHide(Action.HOUSEHOLD_MANAGE, units.require(on).path());
        Unit unit = takesHouseholds(units.shared(on));
        HouseholdId id = HouseholdId.next();
        String name = wanted.name().strip();
        sql.update(
                INSERT,
                id,
                on,
                name,
                SearchKey.of(name),
                HouseholdChange.orKept(wanted.postalCode(), null),
                wanted.address().strip(),
                HouseholdChange.orKept(wanted.phone(), null),
                unit.kind() == UnitKind.GROUP,
                wanted.channel() == null ? Channel.APP : wanted.channel(),
                wanted.guarded(),
                Instant.now(clock));
        audit.note(actor, "HouseholdRegistered", "HOUSEHOLD", id, on, Map.of("protected", wanted.guarded()));
        return one(actor, id);
    }

    /** Changes a household and moves it where another unit is named. */
    @Transactional
    public Household change(Actor actor, HouseholdId id, HouseholdChange wanted) {
        Household seen = manageable(actor, id);
        UnitId target = wanted.unit() == null ? seen.unit() : wanted.unit();
        if (!target.equals(seen.unit())) {
            allowMove(actor, seen, units.require(target));
        }
        // units before households, and units in one order, because every command locks in this sequence
        Stream.of(seen.unit(), target)
                .distinct()
                .sorted(java.util.Comparator.comparing(UnitId::value))
                .forEach(units::shared);
        Household now = alone(id);
        if (!now.unit().equals(seen.unit())) {
            throw KernelProblem.CONFLICT.problem("The household has been moved meanwhile");
        }
        if (wanted.unveils() && veiledFrom(actor, now)) {
            throw DirectoryProblem.HOUSEHOLD_PROTECTED.problem();
        }
        write(now, wanted);
        if (!target.equals(now.unit())) {
            sql.update(MOVE, target, units.require(target).kind() == UnitKind.GROUP, id);
            audit.note(actor, "HouseholdMoved", "HOUSEHOLD", id, target, Map.of("from", now.unit()));
        }
        audit.note(actor, "HouseholdChanged", "HOUSEHOLD", id, target, Map.of());
        return shown(actor, sql.one(BY_ID, Household::of, id).orElseThrow());
    }

    /** The household moves out; a day yet to come may be set anew until it has come. */
    @Transactional
    public Household depart(Actor actor, HouseholdId id, LocalDate on) {
        units.shared(manageable(actor, id).unit());
        Household now = alone(id);
        sql.update(DEPART, on, id);
        audit.note(actor, "HouseholdDeparted", "HOUSEHOLD", id, now.unit(), Map.of("on", on));
        return shown(actor, sql.one(BY_ID, Household::of, id).orElseThrow());
    }

    /** The household as the actor may know of it; 404 unless they live there or may read it. */
    Household visible(Actor actor, HouseholdId id) {
        Household household = sql.one(BY_ID, Household::of, id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        if (!livesThere(actor, household)) {
            actor.requireOrHide(Action.HOUSEHOLD_READ, household.path());
        }
        return household;
    }

    /** The same for who wants to change it: 403 to who may only see it. */
    Household manageable(Actor actor, HouseholdId id) {
        Household household = visible(actor, id);
        actor.require(Action.HOUSEHOLD_MANAGE, household.path());
        return household;
    }

    /** The household for this transaction alone; refuses one that has moved out. */
    Household alone(HouseholdId id) {
        Household household = sql.one(ALONE, Household::of, id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        if (household.gone(LocalDate.now(clock))) {
            throw DirectoryProblem.HOUSEHOLD_DEPARTED.problem();
        }
        return household;
    }

    /** The household with or without what protection hides. */
    Household shown(Actor actor, Household household) {
        return veiledFrom(actor, household) ? household.veiled() : household;
    }

    /** Whether the household is protected from this actor. */
    boolean veiledFrom(Actor actor, Household household) {
        return household.guarded()
                && !livesThere(actor, household)
                && !actor.may(Action.PROTECTED_READ, household.path());
    }

    private void write(Household now, HouseholdChange wanted) {
        String name = wanted.name() == null ? now.name() : wanted.name().strip();
        sql.update(
                CHANGE,
                name,
                SearchKey.of(name),
                HouseholdChange.orKept(wanted.postalCode(), now.postalCode()),
                wanted.address() == null ? now.address() : wanted.address().strip(),
                HouseholdChange.orKept(wanted.phone(), now.phone()),
                wanted.channel() == null ? now.channel() : wanted.channel(),
                wanted.guarded() == null ? now.guarded() : wanted.guarded(),
                now.id());
    }

    /** Who keeps both ends may move; leaving the association for the federation's area needs the association alone. */
    private static void allowMove(Actor actor, Household household, Unit target) {
        boolean leaves = target.kind() == UnitKind.FEDERATION && target.path().covers(household.path());
        if (!leaves) {
            actor.require(Action.HOUSEHOLD_MANAGE, target.path());
        }
        takesHouseholds(target);
    }

    private static Unit takesHouseholds(Unit unit) {
        if (unit.kind() != UnitKind.GROUP && unit.kind() != UnitKind.FEDERATION) {
            throw DirectoryProblem.UNIT_UNFIT.problem("Households hang on groups and federations");
        }
        return unit;
    }

    private static boolean livesThere(Actor actor, Household household) {
        return actor.homes().stream().anyMatch(home -> home.household().equals(household.id()));
    }
}
