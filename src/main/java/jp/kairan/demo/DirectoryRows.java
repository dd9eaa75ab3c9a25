package jp.kairan.demo;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import jp.kairan.access.UnitKind;
import jp.kairan.demo.Dice.About;
import jp.kairan.tables.JapaneseText;

/** The rows of the tree: units, households, residents. */
final class DirectoryRows {
    static final String UNITS = """
            copy unit (id, kind, parent_id, path, code, name, search_key, organisation_kind, enrolment, created_at)
            from stdin""";

    static final String HOUSEHOLDS = """
            copy household (id, unit_id, code, name, search_key, postal_code, address, phone, member, channel,
                            protected, walk_no, created_at)
            from stdin""";

    static final String RESIDENTS = """
            copy resident (id, household_id, account_id, name, name_kana, search_key, birth_date, phone, householder,
                           lives_elsewhere, created_at)
            from stdin""";

    private static final int OLDEST_HOUSEHOLDER = 92;
    private static final int YOUNGEST_HOUSEHOLDER = 24;

    private final CityPlan plan;
    private final Dice dice;
    private final HousePlan houses;

    DirectoryRows(CityPlan plan) {
        this.plan = plan;
        this.dice = plan.dice();
        this.houses = plan.houses();
    }

    /** Every fourth association or so lets newcomers in by approval. */
    void units(CopyTable table) throws SQLException {
        for (PlannedUnit unit : plan.units()) {
            boolean approval = unit.kind() == UnitKind.ASSOCIATION && dice.below(About.TRAIT, -unit.no(), 4) == 0;
            table.row(
                    unit.id(),
                    unit.kind(),
                    unit.parent() == null ? null : unit.parent().id(),
                    unit.path(),
                    unit.code(),
                    unit.name(),
                    JapaneseText.searchKey(unit.name()),
                    unit.body(),
                    approval ? "APPROVAL" : "CODE",
                    Dice.FOUNDED);
        }
    }

    void households(CopyTable table) throws SQLException {
        for (PlannedUnit unit : plan.units()) {
            for (int h = 0; h < unit.houses(); h++) {
                household(table, unit, h);
            }
        }
    }

    /** The numbers of streets and telephones are of a kind that is not given out. */
    private void household(CopyTable table, PlannedUnit unit, int place) throws SQLException {
        int house = unit.firstHouse() + place;
        boolean member = unit.kind() == UnitKind.GROUP;
        Person householder = plan.names().of(house, houses.resident(house, 0));
        int trait = dice.below(About.TRAIT, house, 1000);
        table.row(
                houses.household(house),
                unit.id(),
                String.format("H%06d", house + 1),
                householder.name(),
                householder.searchKey(),
                "920-0000",
                "石川県金沢市" + unit.town() + "9" + String.format("%03d", place + 1) + "番地",
                trait % 3 == 0 ? null : String.format("0760-00-%04d", house % 10_000),
                member,
                channel(house, trait),
                trait == 500,
                member ? place + 1 : null,
                Dice.FOUNDED);
    }

    /** A member's house in which nobody signs in gets its circulars on paper; one in nine others wants both. */
    private String channel(int house, int trait) {
        for (int person = 0; person < HousePlan.MOST_LOGINS; person++) {
            if (houses.signsIn(house, person)) {
                return trait % 9 == 0 ? "BOTH" : "APP";
            }
        }
        return "PAPER";
    }

    void residents(CopyTable table) throws SQLException {
        int all = plan.size().households();
        for (int house = 0; house < all; house++) {
            UUID household = houses.household(house);
            for (int person = 0; person < houses.people(house); person++) {
                int resident = houses.resident(house, person);
                Person name = plan.names().of(house, resident);
                table.row(
                        dice.id(About.RESIDENT, resident),
                        household,
                        houses.signsIn(house, person) ? houses.account(house, person) : null,
                        name.name(),
                        name.kana(),
                        name.searchKey(),
                        born(house, person),
                        person == 0 ? String.format("000-0000-%04d", resident % 10_000) : null,
                        person == 0,
                        person >= 2 && dice.below(About.TRAIT, -resident, 40) == 0,
                        Dice.FOUNDED);
            }
        }
    }

    /** A couple is about of one age, children are some decades younger, whoever lives alone may be of any age. */
    private LocalDate born(int house, int person) {
        int span = OLDEST_HOUSEHOLDER - YOUNGEST_HOUSEHOLDER;
        int family = houses.people(house) > 2 ? span / 2 : span;
        int age = YOUNGEST_HOUSEHOLDER + dice.below(About.AGE, house, family);
        int days = dice.below(About.AGE, -1L - houses.resident(house, person), 3 * 365);
        int years = person < 2 ? age : Math.max(1, age - 24 - person);
        return Dice.FOUNDED.toLocalDate().minusYears(years).minusDays(days);
    }
}
