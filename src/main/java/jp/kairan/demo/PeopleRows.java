package jp.kairan.demo;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;
import jp.kairan.demo.Dice.About;

/** The rows of people as users: accounts, phones, offices, memberships, named lists. */
final class PeopleRows {
    static final String ACCOUNTS = "copy account (id, display_name, language, created_at) from stdin";

    static final String PHONES = """
            copy device (id, account_id, label, platform, language, address_kind, address, address_at, address_state,
                         created_at)
            from stdin""";

    static final String OFFICES = "copy office (id, unit_id, account_id, role, from_on, to_on, created_at) from stdin";

    static final String MEMBERSHIPS =
            "copy organisation_member (id, unit_id, account_id, from_on, created_at) from stdin";

    static final String LISTS = "copy named_list (id, unit_id, name, created_by, created_at) from stdin";

    static final String ENTRIES = "copy named_list_entry (list_id, household_id, account_id) from stdin";

    private static final int LIST_ENTRIES = 8;

    private final CityPlan plan;
    private final Dice dice;
    private final HousePlan houses;

    PeopleRows(CityPlan plan) {
        this.plan = plan;
        this.dice = plan.dice();
        this.houses = plan.houses();
    }

    /** Residents are called what their household calls them; staff have no household and carry their own name. */
    void accounts(CopyTable table) throws SQLException {
        for (int n = 0; n < plan.staff(); n++) {
            Person person = plan.names().of(-1 - n, -1 - n);
            table.row(dice.id(About.STAFF, n), person.name(), "ja", Dice.FOUNDED);
        }
        int all = plan.size().households();
        for (int house = 0; house < all; house++) {
            for (int person = 0; person < HousePlan.MOST_LOGINS; person++) {
                if (houses.signsIn(house, person)) {
                    table.row(houses.account(house, person), null, language(house), Dice.FOUNDED);
                }
            }
        }
    }

    /** Tokens are dense, demo-1 upwards, in the order of the houses. */
    void phones(CopyTable table) throws SQLException {
        int n = 0;
        int all = plan.size().households();
        for (int house = 0; house < all; house++) {
            for (int person = 0; person < HousePlan.MOST_LOGINS; person++) {
                for (int phone = 0; phone < houses.phones(house, person); phone++) {
                    n++;
                    boolean android = dice.below(About.PLATFORM, n, 100) < 55;
                    table.row(
                            dice.id(About.DEVICE, n),
                            houses.account(house, person),
                            android ? "Android" : "iPhone",
                            android ? "ANDROID" : "IOS",
                            language(house),
                            "FCM_TOKEN",
                            "demo-" + n,
                            Dice.FOUNDED,
                            "ACTIVE",
                            Dice.FOUNDED);
                }
            }
        }
    }

    /** A house reads in one language: about three in a hundred in one other than Japanese. */
    private String language(int house) {
        int permille = dice.below(About.LANGUAGE, house, 1000);
        if (permille < 8) {
            return "vi";
        }
        if (permille < 17) {
            return "zh-Hans";
        }
        if (permille < 24) {
            return "en";
        }
        return permille < 28 ? "pt-BR" : "ja";
    }

    void offices(CopyTable table) throws SQLException {
        int n = 0;
        for (OfficePlan.Term term : plan.offices().terms()) {
            table.row(
                    dice.id(About.OFFICE, n++),
                    term.unit().id(),
                    term.account(),
                    term.role(),
                    term.from(),
                    term.to(),
                    Dice.FOUNDED);
        }
    }

    void memberships(CopyTable table) throws SQLException {
        int n = 0;
        for (OfficePlan.Membership membership : plan.offices().memberships()) {
            table.row(
                    dice.id(About.MEMBERSHIP, n++),
                    membership.unit().id(),
                    membership.account(),
                    Dice.FOUNDED.toLocalDate(),
                    Dice.FOUNDED);
        }
    }

    /** One list of an association and one of its federation, both in 米泉. */
    void lists(CopyTable table) throws SQLException {
        table.row(listId(0), first(UnitKind.ASSOCIATION).id(), "夏祭り実行委員", head(UnitKind.ASSOCIATION), Dice.FOUNDED);
        table.row(listId(1), first(UnitKind.FEDERATION).id(), "防災訓練 連絡係", head(UnitKind.FEDERATION), Dice.FOUNDED);
    }

    /** The first list names whole households, the second single people. */
    void entries(CopyTable table) throws SQLException {
        int from = first(UnitKind.GROUP).firstHouse();
        for (int h = from; h < from + LIST_ENTRIES; h++) {
            table.row(listId(0), houses.household(h), null);
        }
        List<UUID> leaders = plan.offices().terms().stream()
                .filter(term -> term.role() == Role.GROUP_LEADER)
                .limit(LIST_ENTRIES)
                .map(OfficePlan.Term::account)
                .toList();
        for (UUID leader : leaders) {
            table.row(listId(1), null, leader);
        }
    }

    private UUID listId(int n) {
        return dice.id(About.LIST, n);
    }

    private PlannedUnit first(UnitKind kind) {
        return plan.units().stream()
                .filter(unit -> unit.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private UUID head(UnitKind kind) {
        PlannedUnit unit = first(kind);
        return plan.offices().terms().stream()
                .filter(term -> term.unit().equals(unit) && term.role() == Role.HEAD && term.to() == null)
                .findFirst()
                .orElseThrow()
                .account();
    }
}
