package jp.kairan.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;
import jp.kairan.demo.Dice.About;

/** Who holds which office and who belongs to which body; holders are householders who sign in. */
final class OfficePlan {
    private static final LocalDate FROM = Dice.FOUNDED.toLocalDate();
    private static final LocalDate FORMER_FROM = FROM.minusYears(2);
    /** So many of city hall's people, the first, keep the system. */
    static final int ADMINISTRATORS = 2;

    private static final int MOST_MEMBERS = 20;
    private static final int LEAST_MEMBERS = 8;

    /** One holder each, besides the head that every association has. */
    private static final List<Role> OF_ASSOCIATION = List.of(
            Role.HEAD,
            Role.VICE_HEAD,
            Role.SECRETARY,
            Role.SUPPORTER,
            Role.WELFARE_COMMISSIONER,
            Role.FIRE_CORPS,
            Role.SHELTER_KEY_HOLDER,
            Role.SHELTER_DEPUTY);

    private static final List<Role> OF_FEDERATION = List.of(
            Role.HEAD,
            Role.VICE_HEAD,
            Role.VICE_HEAD,
            Role.SUPPORTER,
            Role.SUPPORTER,
            Role.SHELTER_KEY_HOLDER,
            Role.SHELTER_DEPUTY);

    /** One term of an office; the last day is null while it runs. */
    record Term(PlannedUnit unit, UUID account, Role role, LocalDate from, LocalDate to) {}

    /** One membership in a body. */
    record Membership(PlannedUnit unit, UUID account) {}

    private final HousePlan houses;
    private final Dice dice;
    private final List<Term> terms = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();

    private OfficePlan(HousePlan houses, Dice dice) {
        this.houses = houses;
        this.dice = dice;
    }

    static OfficePlan of(List<PlannedUnit> units, HousePlan houses, Dice dice) {
        OfficePlan plan = new OfficePlan(houses, dice);
        Function<PlannedUnit, PlannedUnit> parent = PlannedUnit::parent;
        var below = units.stream().skip(1).collect(Collectors.groupingBy(parent));
        plan.city(units.get(0));
        List<PlannedUnit> federations = below.get(units.get(0));
        for (int f = 0; f < federations.size(); f++) {
            List<PlannedUnit> groups = new ArrayList<>();
            for (PlannedUnit unit : below.get(federations.get(f))) {
                if (unit.kind() == UnitKind.ASSOCIATION) {
                    plan.association(unit, below.get(unit));
                    groups.addAll(below.get(unit));
                }
            }
            plan.federation(federations.get(f), groups, f);
            below.get(federations.get(f)).stream()
                    .filter(unit -> unit.kind() == UnitKind.ORGANISATION)
                    .forEach(body -> plan.body(body, groups));
        }
        return plan;
    }

    List<Term> terms() {
        return terms;
    }

    /** Who holds an office of which a unit has one. */
    UUID holder(PlannedUnit unit, Role role) {
        return terms.stream()
                .filter(term -> term.unit().equals(unit) && term.role() == role && term.to() == null)
                .findFirst()
                .orElseThrow()
                .account();
    }

    List<Membership> memberships() {
        return memberships;
    }

    private void city(PlannedUnit city) {
        for (int n = 0; n < CityPlan.CITY_STAFF; n++) {
            hold(city, dice.id(About.STAFF, n), n < ADMINISTRATORS ? Role.CITY_ADMIN : Role.CITY_STAFF);
        }
    }

    /** The secretary is a clerk without a house there; the others come from the last groups. */
    private void federation(PlannedUnit federation, List<PlannedUnit> groups, int number) {
        hold(federation, dice.id(About.STAFF, (long) CityPlan.CITY_STAFF + number), Role.SECRETARY);
        for (int r = 0; r < OF_FEDERATION.size(); r++) {
            hold(federation, householder(groups, groups.size() * HousePlan.SURE_HOUSES - 1 - r), OF_FEDERATION.get(r));
        }
    }

    /** Officers live in different houses; the head before this one has served two years. */
    private void association(PlannedUnit association, List<PlannedUnit> groups) {
        for (int r = 0; r < OF_ASSOCIATION.size(); r++) {
            hold(association, householder(groups, r), OF_ASSOCIATION.get(r));
        }
        UUID former = householder(groups, groups.size() * HousePlan.SURE_HOUSES - 1);
        terms.add(new Term(association, former, Role.HEAD, FORMER_FROM, FROM.minusDays(1)));
        for (PlannedUnit group : groups) {
            int house = dice.below(About.TRAIT, group.no(), HousePlan.SURE_HOUSES);
            hold(group, houses.account(group.firstHouse() + house, 0), Role.GROUP_LEADER);
        }
    }

    private void body(PlannedUnit body, List<PlannedUnit> groups) {
        int wanted = LEAST_MEMBERS + dice.below(About.BODY, body.no(), MOST_MEMBERS - LEAST_MEMBERS + 1);
        int from = dice.below(About.MEMBERSHIP, body.no(), groups.size());
        Set<UUID> members = new LinkedHashSet<>();
        for (int m = 0; m < Math.min(wanted, groups.size() * HousePlan.SURE_HOUSES); m++) {
            members.add(householder(groups, from + m));
        }
        members.forEach(account -> memberships.add(new Membership(body, account)));
        List<UUID> inOrder = List.copyOf(new ArrayList<>(members));
        hold(body, inOrder.get(0), Role.HEAD);
        hold(body, inOrder.get(1), Role.VICE_HEAD);
        hold(body, inOrder.get(2), Role.SECRETARY);
    }

    /** Counts through the first houses of all groups, then through their second houses, and so on, and round again. */
    private UUID householder(List<PlannedUnit> groups, int n) {
        int at = Math.floorMod(n, groups.size() * HousePlan.SURE_HOUSES);
        return houses.account(groups.get(at % groups.size()).firstHouse() + at / groups.size(), 0);
    }

    private void hold(PlannedUnit unit, UUID account, Role role) {
        terms.add(new Term(unit, account, role, FROM, null));
    }
}
