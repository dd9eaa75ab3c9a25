package jp.kairan.directory;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;

/** The door to the people of a household. */
@Singleton
class Residents {
    private static final String PRESENT = """
            select * from resident
             where household_id = ? and (left_on is null or left_on > ?)
               and (?::uuid is null or id > ?)
             order by id limit ?""";

    private static final String BY_ID = "select * from resident where id = ? and household_id = ?";

    private static final String INSERT = """
            insert into resident (id, household_id, name, name_kana, search_key, birth_date, phone, householder,
                                  lives_elsewhere, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String CHANGE = """
            update resident set name = ?, name_kana = ?, search_key = ?, birth_date = ?, phone = ?, householder = ?,
                                lives_elsewhere = ?
             where id = ?""";

    private static final String DEPART = "update resident set left_on = ? where id = ?";

    /** A household has one householder. */
    private static final String STAND_DOWN =
            "update resident set householder = false where household_id = ? and id <> ? and householder";

    private final Sql sql;
    private final Clock clock;
    private final Households households;
    private final Audit audit;

    Residents(Sql sql, Clock clock, Households households, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.households = households;
        this.audit = audit;
    }

    /** The people of a household who have not left, in the order in which they were registered. */
    @Transactional
    public Page<Resident> of(Actor actor, HouseholdId household, Cursor from, int limit) {
        unveiled(actor, households.visible(actor, household));
        java.util.UUID after = Cursor.uuid(from);
        List<Resident> rows = sql.list(PRESENT, Resident::of, household, LocalDate.now(clock), after, after, limit + 1);
        return Page.of(rows, limit, resident -> resident.id().toString());
    }

    /** Registers a person. */
    @Transactional
    public Resident add(Actor actor, HouseholdId id, NewResident wanted) {
        Household household = changeable(actor, id);
        ResidentId resident = ResidentId.next();
        String name = wanted.name().strip();
        sql.update(
                INSERT,
                resident,
                id,
                name,
                SearchKey.reading(wanted.nameKana()),
                SearchKey.of(name),
                wanted.birthDate(),
                HouseholdChange.orKept(wanted.phone(), null),
                wanted.householder(),
                wanted.livesElsewhere(),
                Instant.now(clock));
        if (wanted.householder()) {
            sql.update(STAND_DOWN, id, resident);
        }
        audit.note(actor, "ResidentAdded", "RESIDENT", resident, household.unit(), Map.of("household", id));
        return require(id, resident);
    }

    /** Changes a person's entry. */
    @Transactional
    public Resident change(Actor actor, HouseholdId id, ResidentId resident, ResidentChange wanted) {
        Household household = changeable(actor, id);
        Resident now = present(id, resident);
        String name = wanted.name() == null ? now.name() : wanted.name().strip();
        boolean householder = wanted.householder() == null ? now.householder() : wanted.householder();
        sql.update(
                CHANGE,
                name,
                wanted.nameKana() == null ? now.nameKana() : SearchKey.reading(wanted.nameKana()),
                SearchKey.of(name),
                wanted.birthDate() == null ? now.birthDate() : wanted.birthDate(),
                HouseholdChange.orKept(wanted.phone(), now.phone()),
                householder,
                wanted.livesElsewhere() == null ? now.livesElsewhere() : wanted.livesElsewhere(),
                resident);
        if (householder) {
            sql.update(STAND_DOWN, id, resident);
        }
        audit.note(actor, "ResidentChanged", "RESIDENT", resident, household.unit(), Map.of("household", id));
        return require(id, resident);
    }

    /** A person leaves the household; a day yet to come may be set anew until it has come. */
    @Transactional
    public Resident depart(Actor actor, HouseholdId id, ResidentId resident, LocalDate on) {
        Household household = changeable(actor, id);
        present(id, resident);
        sql.update(DEPART, on, resident);
        audit.note(
                actor, "ResidentDeparted", "RESIDENT", resident, household.unit(), Map.of("household", id, "on", on));
        return require(id, resident);
    }

    private Household changeable(Actor actor, HouseholdId id) {
        unveiled(actor, households.manageable(actor, id));
        Household household = households.alone(id);
        unveiled(actor, household);
        return household;
    }

    private void unveiled(Actor actor, Household household) {
        if (households.veiledFrom(actor, household)) {
            throw DirectoryProblem.HOUSEHOLD_PROTECTED.problem();
        }
    }

    private Resident present(HouseholdId household, ResidentId id) {
        Resident resident = require(household, id);
        if (resident.leftOn() != null && !resident.leftOn().isAfter(LocalDate.now(clock))) {
            throw DirectoryProblem.RESIDENT_DEPARTED.problem();
        }
        return resident;
    }

    private Resident require(HouseholdId household, ResidentId id) {
        return sql.one(BY_ID, Resident::of, id, household).orElseThrow(KernelProblem.NOT_FOUND::problem);
    }
}
