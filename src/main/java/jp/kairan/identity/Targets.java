package jp.kairan.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.directory.DirectoryProblem;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/** Finds those whom somebody may invite; whoever is out of sight does not exist. */
@Singleton
class Targets {
    private static final String RESIDENTS = """
            select r.id, r.account_id, h.id as household_id, u.id as unit_id, u.path, h.protected
              from resident r join household h on h.id = r.household_id join unit u on u.id = h.unit_id
             where r.id = any(?::uuid[]) and (r.left_on is null or r.left_on > ?)
               and (h.moved_out is null or h.moved_out > ?)""";

    private static final String HOUSEHOLDS = """
            select h.id, null::uuid as account_id, h.id as household_id, u.id as unit_id, u.path, h.protected
              from household h join unit u on u.id = h.unit_id
             where h.id = any(?::uuid[]) and (h.moved_out is null or h.moved_out > ?)""";

    private static final String OFFICE = """
            select u.id from office o join unit u on u.id = o.unit_id
             where o.account_id = ? and (o.to_on is null or o.to_on >= ?) order by u.path limit 1""";

    private final Sql sql;
    private final Clock clock;
    private final Reach reach;

    Targets(Sql sql, Clock clock, Reach reach) {
        this.sql = sql;
        this.clock = clock;
        this.reach = reach;
    }

    private record Found(
            UUID id, AccountId account, HouseholdId household, UnitId unit, UnitPath path, boolean guarded) {}

    /** The targets of a request, in its order; 404 where one is out of sight, 403 where one is protected or reaches too far. */
    @Transactional
    List<Target> of(Actor actor, InvitationRequest request) {
        LocalDate today = LocalDate.now(clock);
        if (request.residents() != null) {
            Map<UUID, Found> found = find(RESIDENTS, request.residents(), today, today);
            return request.residents().stream()
                    .distinct()
                    .map(id -> resident(actor, id, found.get(id.value())))
                    .toList();
        }
        if (request.households() != null) {
            Map<UUID, Found> found = find(HOUSEHOLDS, request.households(), today);
            return request.households().stream()
                    .distinct()
                    .map(id -> household(actor, id, found.get(id.value())))
                    .toList();
        }
        return List.of(officer(actor, request.account(), today));
    }

    private Target resident(Actor actor, ResidentId id, Found found) {
        open(actor, found);
        if (found.account != null && !mayReopen(actor, found)) {
            throw IdentityProblem.INVITATION_BEYOND_REACH.problem();
        }
        return new Target(found.unit, id, null, null);
    }

    /** A code for somebody who signs in already opens their account, so living with them is not enough. */
    private boolean mayReopen(Actor actor, Found found) {
        return actor.may(Action.INVITE, found.path) && reach.covers(actor, found.account);
    }

    private Target household(Actor actor, HouseholdId id, Found found) {
        open(actor, found);
        return new Target(found.unit, null, id, null);
    }

    /** Officers are found by their office; an account without one is invited as a resident or not at all. */
    private Target officer(Actor actor, AccountId account, LocalDate today) {
        List<UnitPath> offices = reach.offices(account);
        if (offices.stream().noneMatch(path -> actor.may(Action.OFFICE_MANAGE, path))) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        if (!reach.covers(actor, account)) {
            throw IdentityProblem.INVITATION_BEYOND_REACH.problem();
        }
        UnitId unit = sql.one(OFFICE, row -> new UnitId(row.uuid("id")), account, today)
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
        return new Target(unit, null, null, account);
    }

    /** Whoever lives there brings in the family; all others need an office that invites there. */
    private static void open(Actor actor, Found found) {
        if (found == null) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        if (actor.homes().stream().noneMatch(home -> home.household().equals(found.household))) {
            actor.requireOrHide(Action.INVITE, found.path);
        }
        if (found.guarded && !actor.may(Action.PROTECTED_READ, found.path)) {
            throw DirectoryProblem.HOUSEHOLD_PROTECTED.problem();
        }
    }

    private Map<UUID, Found> find(String query, List<? extends Id> ids, LocalDate... days) {
        Object[] values = new Object[days.length + 1];
        values[0] = ids;
        System.arraycopy(days, 0, values, 1, days.length);
        Map<UUID, Found> found = new HashMap<>();
        sql.list(
                        query,
                        row -> new Found(
                                row.uuid("id"),
                                AccountId.orNull(row.uuid("account_id")),
                                new HouseholdId(row.uuid("household_id")),
                                new UnitId(row.uuid("unit_id")),
                                new UnitPath(row.text("path")),
                                row.flag("protected")),
                        values)
                .forEach(one -> found.put(one.id, one));
        return found;
    }
}
