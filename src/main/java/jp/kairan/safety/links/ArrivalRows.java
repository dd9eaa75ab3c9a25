package jp.kairan.safety.links;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.ShelterId;
import jp.kairan.access.UnitPath;
import jp.kairan.evidence.Incident;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;

/** The rows of arrivals; asks nobody for leave. */
@Singleton
class ArrivalRows {
    private static final String WRITE = """
            insert into shelter_arrival (id, device_id, key, incident_id, world, shelter_id, unit_id, name, name_kana, phone,
                                         comment, crowd, people, leaving, status, flags, at, received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?)
                on conflict on constraint uq_shelter_arrival_key do nothing""";

    private static final String FROM =
            "select " + Arrival.COLUMNS + " from shelter_arrival a join incident i on i.id = a.incident_id";

    private static final String KNOWN = FROM + " where a.device_id = ? and a.key = ?";
    private static final String HOLD = FROM + " where a.id = ? for update of a";

    /** Of one shelter or of the associations under a unit; what was written down for a check counts in all of its world. */
    private static final String WHERE = """
              left join unit u on u.id = a.unit_id
              left join household h on h.id = a.household_id
             where a.world = ? and a.at >= ? and (?::timestamptz is null or a.at <= ?)
               and (?::uuid is null or a.shelter_id = ?) and (?::text is null or (u.path >= ? and u.path < ?))
               and (? or h.protected is not true)""";

    private static final String LIST = "select * from (" + FROM + WHERE + """
             and (not ? or a.household_id is null)) as listed
             where turn > ? or turn = ? and id < ?::uuid order by turn, id desc limit ?""";

    private static final String COUNT = """
            select count(*) as arrivals, coalesce(sum(a.people), 0) as people,
                   count(*) filter (where a.household_id is null) as unmatched,
                   coalesce(sum(a.people) filter (where a.household_id is null), 0) as unmatched_people,
                   count(*) filter (where a.household_id is null and a.status = 'HELP') as help,
                   count(*) filter (where a.household_id is null and a.status = 'URGENT') as urgent
              from shelter_arrival a""" + WHERE + " and not a.leaving";

    private static final String MATCH =
            "update shelter_arrival set household_id = ?, resident_id = ?, matched_at = ? where id = ?";

    private static final String MINE = """
            select r.id, r.household_id, r.lives_elsewhere,
                   (select count(*) from resident m
                     where m.household_id = r.household_id and not m.lives_elsewhere
                       and (m.left_on is null or m.left_on > ?)) as living
              from resident r
             where r.account_id = ? and r.household_id = any(?::uuid[]) and (r.left_on is null or r.left_on > ?)
             order by r.lives_elsewhere, r.id""";

    private static final String LIVING = """
            select count(*) from resident
             where household_id = ? and not lives_elsewhere and (left_on is null or left_on > ?)""";

    private final Sql sql;

    ArrivalRows(Sql sql) {
        this.sql = sql;
    }

    /** Which arrivals somebody looks at: of one shelter, or of a unit, and the other is null; all where both are. */
    record Sought(Incident check, ShelterId shelter, UnitPath unit, boolean shielded) {
        private List<Object> values() {
            Instant until = check.open() ? null : check.closedAt().plus(Incident.DETAILS);
            String from = unit == null ? null : unit.value();
            String to = unit == null ? null : unit.upper();
            return java.util.Arrays.asList(
                    check.world(), check.since(), until, until, shelter, shelter, from, from, to, shielded);
        }
    }

    /**
     * A resident record of somebody signed in.
     *
     * @param elsewhere whether they belong to the household but live in another place
     * @param living how many live there
     */
    record Own(ResidentId resident, HouseholdId household, boolean elsewhere, long living) {}

    /** Where in the list the next page begins. */
    private record Place(int turn, UUID id) {
        static Place of(Cursor from) {
            if (from == null) {
                return new Place(-1, null);
            }
            try {
                String[] key = from.key().split(" ", 2);
                return new Place(Integer.parseInt(key[0]), UUID.fromString(key[key.length - 1]));
            } catch (IllegalArgumentException e) {
                throw KernelProblem.MALFORMED_REQUEST.problem("The cursor is not one of this list");
            }
        }
    }

    boolean write(
            ArrivalId id,
            NewArrival said,
            Incident incident,
            ShelterId shelter,
            boolean crowd,
            Instant at,
            Instant received) {
        return sql.update(
                        WRITE,
                        id,
                        said.device(),
                        said.key(),
                        incident.id(),
                        incident.world(),
                        shelter,
                        said.unit(),
                        said.name().strip(),
                        said.nameKana(),
                        said.phone(),
                        said.comment(),
                        crowd,
                        said.people(),
                        said.leaving(),
                        said.status(),
                        said.said(),
                        at,
                        received)
                > 0;
    }

    Optional<Arrival> known(NewArrival said) {
        return sql.one(KNOWN, Arrival::of, said.device(), said.key());
    }

    Optional<Arrival> hold(ArrivalId id) {
        return sql.one(HOLD, Arrival::of, id);
    }

    void match(ArrivalId id, HouseholdId household, ResidentId resident, Instant now) {
        sql.update(MATCH, household, resident, now, id);
    }

    List<Own> mine(AccountId account, Collection<HouseholdId> homes, LocalDate today) {
        return sql.list(
                MINE,
                row -> new Own(
                        new ResidentId(row.uuid("id")),
                        new HouseholdId(row.uuid("household_id")),
                        row.flag("lives_elsewhere"),
                        row.number("living")),
                today,
                account,
                homes,
                today);
    }

    long living(HouseholdId household, LocalDate today) {
        return sql.number(LIVING, household, today);
    }

    Page<Arrival> list(Sought sought, boolean unmatched, Cursor from, int limit) {
        List<Object> values = new java.util.ArrayList<>(sought.values());
        Place after = Place.of(from);
        values.addAll(java.util.Arrays.asList(unmatched, after.turn(), after.turn(), after.id(), limit + 1));
        return Page.of(
                sql.list(LIST, Arrival::of, values.toArray()), limit, arrival -> arrival.turn() + " " + arrival.id());
    }

    ArrivalCounts count(Sought sought) {
        return sql.one(COUNT, ArrivalCounts::of, sought.values().toArray()).orElseThrow();
    }
}
