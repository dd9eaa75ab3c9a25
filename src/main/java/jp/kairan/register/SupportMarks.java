package jp.kairan.register;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Held;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitPath;
import jp.kairan.evidence.Incident;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** The door for whoever walks from house to house: where somebody needs support, and nothing more. */
@Singleton
public class SupportMarks {
    private static final String KNOWN = """
            select distinct h.id
              from support_entry e
              join resident r on r.id = e.resident_id
              join household h on h.id = r.household_id
              join unit u on u.id = h.unit_id
             where u.path >= ? and u.path < ?
               and (h.moved_out is null or h.moved_out > ?) and (r.left_on is null or r.left_on > ?)
               and (not h.protected or ?)
               and (? or (e.consent_state = 'GIVEN' and e.consent_to && ?::text[])
                      or (? and e.consent_state = 'NOT_ASKED'))""";

    private static final String OPENED = "select " + Opening.COLUMNS + """
              from support_opening o join unit u on u.id = o.unit_id join incident i on i.id = o.incident_id
             where o.closed_at is null and o.opened_at > ?
               and ((u.path >= ? and u.path < ?) or starts_with(?, u.path))""";

    private final Sql sql;
    private final Clock clock;
    private final RegisterConfig config;

    SupportMarks(Sql sql, Clock clock, RegisterConfig config) {
        this.sql = sql;
        this.clock = clock;
        this.config = config;
    }

    /**
     * The households under a unit with an entry of which this actor may know now: by consent, or in a real incident because
     * an opening of the register is in force there, whichever incident it was opened for: what it lets them read holds for
     * the disaster (災害対策基本法 49条の11 第3項), and an association that asks for itself as well is in the same one. A drill
     * opens nothing. Tells no details and is no look.
     */
    @Transactional
    public Set<HouseholdId> needingSupport(Actor actor, UnitPath unit, Incident incident) {
        Set<HouseholdId> marked = new HashSet<>();
        if (actor.may(Action.REGISTER_MANAGE, unit)) {
            marked.addAll(known(Reach.keeping(actor, unit)));
            return marked;
        }
        List<UnitPath> opened = opened(unit, incident);
        for (Held held : actor.offices()) {
            UnitPath place = narrower(held.path(), unit);
            if (place == null || !Reach.reads(held)) {
                continue;
            }
            marked.addAll(known(Reach.consented(actor, place, config.consent())));
            for (UnitPath opening : opened) {
                UnitPath part = narrower(opening, place);
                if (part != null) {
                    marked.addAll(known(Reach.opened(actor, part)));
                }
            }
        }
        return marked;
    }

    private List<HouseholdId> known(Reach reach) {
        LocalDate today = LocalDate.now(clock);
        return sql.list(
                KNOWN,
                SupportMarks::household,
                reach.path().value(),
                reach.path().upper(),
                today,
                today,
                reach.guarded(),
                reach.everyone(),
                reach.as(),
                reach.presumed());
    }

    private List<UnitPath> opened(UnitPath unit, Incident incident) {
        Instant now = Instant.now(clock);
        if (incident.drill() || !incident.detailsOpen(now)) {
            return List.of();
        }
        return sql
                .list(OPENED, Opening::of, now.minus(Opening.LONGEST), unit.value(), unit.upper(), unit.value())
                .stream()
                .filter(opening -> opening.running(now))
                .map(Opening::path)
                .distinct()
                .toList();
    }

    private static HouseholdId household(Row row) throws java.sql.SQLException {
        return new HouseholdId(row.uuid("id"));
    }

    /** What two units have in common: the lower one, or null. */
    private static UnitPath narrower(UnitPath one, UnitPath other) {
        return one.covers(other) ? other : other.covers(one) ? one : null;
    }
}
