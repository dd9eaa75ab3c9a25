package jp.kairan.directory.imports;

import static jp.kairan.directory.imports.Registered.applied;
import static jp.kairan.directory.imports.Registered.checked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
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
}
