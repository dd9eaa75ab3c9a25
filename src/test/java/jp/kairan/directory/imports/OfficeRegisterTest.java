package jp.kairan.directory.imports;

import static jp.kairan.directory.imports.Registered.applied;
import static jp.kairan.directory.imports.Registered.checked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.directory.imports.Registered.Town;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;

@KairanTest
class OfficeRegisterTest {
    private static final String HEADER = "単位コード,役職,世帯コード,氏名,任期開始,任期終了\n";

    @Inject
    Registered registered;

    private Town inhabited() {
        Town town = registered.withHouses(2);
        applied(
                town.head(),
                RegisterKind.RESIDENTS,
                town.place(),
                "世帯コード,氏名\n" + town.house(1) + ",髙野太郎\n" + town.house(2) + ",浜田花子\n");
        return town;
    }

    @Test
    void holdersWithoutAnAccountGetOneForAllTheirOffices() {
        Town town = inhabited();
        String file = HEADER + town.code() + ",副会長," + town.house(1) + ",高野 太郎,令和6年4月1日,R8.3.31\n"
                + town.groupCode() + ",班長," + town.house(1) + ",髙野太郎,2024/4/1,\n" + town.code() + ",民生委員,"
                + town.house(2) + ",濱田花子,2024-04-01,\n";

        applied(town.head(), RegisterKind.OFFICES, town.place(), file).body("report.counts.added", equalTo(3));

        assertThat(registered.texts("""
                        select concat_ws('|', o.role, o.from_on, o.to_on, x.name) as text
                          from office o join resident x on x.account_id = o.account_id join unit u on u.id = o.unit_id
                         where u.code in (?, ?) order by o.role""", town.code(), town.groupCode()))
                .containsExactly(
                        "GROUP_LEADER|2024-04-01|髙野太郎",
                        "VICE_HEAD|2024-04-01|2026-03-31|髙野太郎",
                        "WELFARE_COMMISSIONER|2024-04-01|浜田花子");
        checked(town.head(), RegisterKind.OFFICES, town.place(), file).body("report.counts.unchanged", equalTo(3));
    }

    @Test
    void anEndedTermIsAChange() {
        Town town = inhabited();
        String row = town.code() + ",事務局," + town.house(1) + ",髙野太郎,2024-04-01,";
        applied(town.head(), RegisterKind.OFFICES, town.place(), HEADER + row + "\n");

        applied(town.head(), RegisterKind.OFFICES, town.place(), HEADER + row + "2031-03-31\n")
                .body("report.counts.changed", equalTo(1))
                .body("report.differences.field", contains("to"));
    }

    @Test
    void officesThatCannotBeAreRefused() {
        Town town = inhabited();
        Town other = inhabited();
        checked(
                        town.head(),
                        RegisterKind.OFFICES,
                        town.place(),
                        HEADER + town.code() + ",班長," + town.house(1) + ",髙野太郎,2024-04-01,\n"
                                + town.code() + ",会長," + town.house(1) + ",知らない人,2024-04-01,\n"
                                + town.code() + ",会長," + town.house(1) + ",髙野太郎,2024-04-01,2023-04-01\n"
                                + town.code() + ",殿様," + town.house(1) + ",髙野太郎,2024-04-01,\n"
                                + other.code() + ",会長," + town.house(1) + ",髙野太郎,2024-04-01,\n"
                                + town.code() + ",会長," + other.house(1) + ",髙野太郎,2024-04-01,\n"
                                + ",システム管理者," + town.house(1) + ",髙野太郎,2024-04-01,\n")
                .body(
                        "report.faults.reason",
                        contains(
                                "ROLE_MISFIT",
                                "NO_SUCH_RESIDENT",
                                "TERM_REVERSED",
                                "NOT_A_ROLE",
                                "NOT_IN_THIS_UNIT",
                                "NOT_IN_THIS_UNIT",
                                "NOT_IN_THIS_UNIT"))
                .body("report.faults.line", containsInAnyOrder(2, 3, 4, 5, 6, 7, 8));
    }

    @Test
    void aSecondHeadInTheSameDaysIsRefused() {
        Town town = inhabited();
        String first = town.code() + ",会長," + town.house(1) + ",髙野太郎,2020-04-01,2022-03-31\n";
        applied(town.head(), RegisterKind.OFFICES, town.place(), HEADER + first);

        checked(
                        town.head(),
                        RegisterKind.OFFICES,
                        town.place(),
                        HEADER + town.code() + ",会長," + town.house(2) + ",浜田花子,2022-03-31,2022-12-31\n" + town.code()
                                + ",会長," + town.house(1) + ",髙野太郎,2023-04-01,2024-03-31\n" + town.code() + ",会長,"
                                + town.house(2) + ",浜田花子,2024-03-31,2025-03-31\n")
                .body("report.faults.reason", contains("HEAD_TAKEN", "HEAD_TAKEN", "HEAD_TAKEN"))
                .body("report.faults.line", containsInAnyOrder(2, 3, 4));
    }

    @Test
    void aSuccessorOfAHeadWhoseTermTheFileEndsIsTaken() {
        Town town = inhabited();
        String head = town.code() + ",会長," + town.house(1) + ",髙野太郎,2020-04-01,";
        AccountId admin = registered.adminInsteadOf(town.head());
        applied(admin, RegisterKind.OFFICES, town.place(), HEADER + head + "\n");

        applied(
                        admin,
                        RegisterKind.OFFICES,
                        town.place(),
                        HEADER + head + "2022-03-31\n" + town.code() + ",会長," + town.house(2) + ",浜田花子,2022-04-01,\n")
                .body("report.counts.added", equalTo(1))
                .body("report.counts.changed", equalTo(1));
    }

    @Test
    void theSameOfficeTwiceInTheSameDaysIsRefused() {
        Town town = inhabited();
        String row = town.code() + ",副会長," + town.house(1) + ",髙野太郎,";
        checked(
                        town.head(),
                        RegisterKind.OFFICES,
                        town.place(),
                        HEADER + row + "2024-04-01,2025-03-31\n" + row + "2025-03-31,\n")
                .body("report.faults.reason", contains("OFFICE_HELD", "OFFICE_HELD"));
        applied(town.head(), RegisterKind.OFFICES, town.place(), HEADER + row + "2024-04-01,2025-03-31\n");
        checked(town.head(), RegisterKind.OFFICES, town.place(), HEADER + row + "2025-03-31,\n")
                .body("report.faults.reason", contains("OFFICE_HELD"));
    }

    @Test
    void aFullHouseholdGetsNoLoginThroughAnOffice() {
        Town town = registered.withHouses(1);
        StringBuilder residents = new StringBuilder("世帯コード,氏名\n");
        StringBuilder offices = new StringBuilder(HEADER);
        for (String name : List.of("山田一", "山田二", "山田三", "山田四", "山田五")) {
            residents.append(town.house(1)).append(',').append(name).append('\n');
            offices.append(town.code()).append(",民生委員,").append(town.house(1)).append(',');
            offices.append(name).append(",2024-04-01,\n");
        }
        applied(town.head(), RegisterKind.RESIDENTS, town.place(), residents.toString());

        checked(town.head(), RegisterKind.OFFICES, town.place(), offices.toString())
                .body("report.faults.reason", hasSize(5))
                .body("report.faults.reason", everyItem(equalTo("HOUSEHOLD_FULL")));
    }
}
