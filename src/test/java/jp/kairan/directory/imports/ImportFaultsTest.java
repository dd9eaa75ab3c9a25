package jp.kairan.directory.imports;

import static jp.kairan.directory.imports.Registered.apply;
import static jp.kairan.directory.imports.Registered.checked;
import static jp.kairan.directory.imports.Registered.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.matchesPattern;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import jp.kairan.directory.imports.Registered.Town;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;

@KairanTest
class ImportFaultsTest {
    private static final String HEADER = "世帯コード,所属コード,世帯主,郵便番号,住所,電話番号,配布方法,保護,巡回順\n";

    @Inject
    Registered registered;

    @Test
    void tenDefectsGiveTenReasonsAndNothingIsApplied() {
        Town town = registered.withHouses(2);
        Town other = registered.withHouses(1);
        String here = "," + town.groupCode() + ",";
        String file = HEADER
                + town.house(1) + here + "山田 一,921-8044,米泉町1,0760000001,紙,,1\n"
                + here + "山田,,,,,,\n"
                + town.house(11) + here + "山田,92180,,,,,\n"
                + town.house(12) + here + "山田,,,076-000,,,\n"
                + town.house(13) + here + "山田,,,,鳩,,\n"
                + town.house(14) + here + "山田,,,,,たぶん,\n"
                + town.house(15) + here + "山田,,,,,,先頭\n"
                + town.house(16) + "," + other.groupCode() + ",山田,,,,,,\n"
                + town.house(17) + "," + town.code() + ",山田,,,,,,\n"
                + other.house(1) + here + "山田,,,,,,\n"
                + town.house(18) + here + "山田\n";
        String before = registered.everything(town.federation()) + registered.everything(other.federation());

        var refused = checked(town.head(), RegisterKind.HOUSEHOLDS, town.place(), file)
                .body("state", equalTo("REFUSED"))
                .body("report.counts.faults", equalTo(10))
                .body("report.faults.line", contains(3, 4, 5, 6, 7, 8, 9, 10, 11, 12))
                .body(
                        "report.faults.column",
                        contains("世帯コード", "郵便番号", "電話番号", "配布方法", "保護", "巡回順", "所属コード", "所属コード", "世帯コード", "郵便番号"))
                .body(
                        "report.faults.reason",
                        contains(
                                "REQUIRED",
                                "NOT_A_POSTAL_CODE",
                                "PHONE_NUMBER_LENGTH",
                                "NOT_A_CHANNEL",
                                "NOT_YES_OR_NO",
                                "NOT_A_WALKING_NUMBER",
                                "NOT_IN_THIS_UNIT",
                                "UNIT_KIND",
                                "NOT_IN_THIS_UNIT",
                                "TOO_FEW_CELLS"))
                .body("report.faults.message", everyItem(containsString("。")))
                .body("report.faults.english", everyItem(matchesPattern("[ -~]+")));
        apply(town.head(), id(refused)).statusCode(409).body("type", equalTo("urn:kairan:problem:import-refused"));

        assertThat(registered.everything(town.federation()) + registered.everything(other.federation()))
                .isEqualTo(before);
    }

    @Test
    void aCodeOfAnotherAssociationReadsLikeOneThatDoesNotExist() {
        Town town = registered.town();
        Town other = registered.town();

        for (String code : new String[] {other.groupCode(), "no-such-code"}) {
            checked(
                            town.head(),
                            RegisterKind.HOUSEHOLDS,
                            town.place(),
                            "世帯コード,所属コード,世帯主\n" + town.house(1) + "," + code + ",山田\n")
                    .body("report.faults.size()", equalTo(1))
                    .body("report.faults[0].reason", equalTo("NOT_IN_THIS_UNIT"))
                    .body("report.faults[0].english", equalTo("not in this unit"));
        }
    }

    @Test
    void theSameCodeTwiceIsAFaultOfBothRows() {
        Town town = registered.town();
        String row = town.house(1) + "," + town.groupCode() + ",山田\n";

        checked(town.head(), RegisterKind.HOUSEHOLDS, town.place(), "世帯コード,所属コード,世帯主\n" + row + row)
                .body("report.faults.line", contains(2, 3))
                .body("report.faults.reason", contains("DUPLICATE", "DUPLICATE"));
    }

    @Test
    void filesThatAreNoTablesAreRefusedWithTheirReason() {
        Town town = registered.town();

        checked(town.head(), RegisterKind.HOUSEHOLDS, town.place(), "世帯コード,世帯主\n1,山田\n")
                .body("report.faults.reason", contains("MISSING_HEADER"))
                .body("report.faults.column", contains("所属コード"));
        checked(town.head(), RegisterKind.HOUSEHOLDS, town.place(), "")
                .body("report.faults.reason", contains("EMPTY_FILE"));
        checked(town.head(), RegisterKind.HOUSEHOLDS, town.place(), "世帯コード,所属コード,世帯主".getBytes(StandardCharsets.UTF_16))
                .body("report.faults.reason", contains("UTF_16"));
        checked(town.head(), RegisterKind.HOUSEHOLDS, town.place(), HEADER + "1,\"2,山田\n")
                .body("report.faults.reason", contains("UNCLOSED_QUOTE"));
    }

    @Test
    void whatIsClosedOrGoneTakesNothingMore() {
        Town town = registered.withHouses(2);
        registered.change("update household set moved_out = '2020-01-01' where code = ?", town.house(1));
        String gone = town.house(1) + "," + town.groupCode() + ",山田\n";
        checked(town.head(), RegisterKind.HOUSEHOLDS, town.place(), "世帯コード,所属コード,世帯主\n" + gone)
                .body("report.faults.reason", contains("HOUSEHOLD_DEPARTED"));
        checked(town.head(), RegisterKind.RESIDENTS, town.place(), "世帯コード,氏名\n" + town.house(1) + ",山田\n")
                .body("report.faults.reason", contains("HOUSEHOLD_DEPARTED"));

        registered.change("update unit set closed_on = '2020-01-01' where code = ?", town.groupCode());
        String here = town.house(2) + "," + town.groupCode() + ",山田\n";
        checked(town.head(), RegisterKind.HOUSEHOLDS, town.place(), "世帯コード,所属コード,世帯主\n" + here)
                .body("report.faults.reason", contains("UNIT_CLOSED"))
                .body("report.faults.column", contains("所属コード"));
        checked(town.head(), RegisterKind.UNITS, town.place(), "コード,種別,名称,上位コード\n" + town.groupCode() + ",班,1班,\n")
                .body("report.faults.reason", contains("UNIT_CLOSED"));
    }

    @Test
    void onlyTheFirstThousandFaultsAreListedButAllAreCounted() {
        Town town = registered.town();
        StringBuilder file = new StringBuilder("世帯コード,所属コード,世帯主,電話番号\n");
        for (int i = 0; i < 1500; i++) {
            file.append(town.house(i)).append(",nowhere,山田,1\n");
        }

        checked(town.head(), RegisterKind.HOUSEHOLDS, town.place(), file.toString())
                .body("report.counts.faults", equalTo(3000))
                .body("report.faults.size()", equalTo(1000))
                .body("report.faults[999].line", equalTo(501));
    }

    @Test
    void sqlInACellStaysText() {
        Town town = registered.town();
        String name = "'); drop table household; --\\\\N\t\\.";

        apply(
                        town.head(),
                        id(checked(
                                town.head(),
                                RegisterKind.HOUSEHOLDS,
                                town.place(),
                                "世帯コード,所属コード,世帯主\n" + town.house(1) + "," + town.groupCode() + ",\"" + name + "\"\n")))
                .statusCode(200);

        assertThat(registered.text("select name as text from household where code = ?", town.house(1)))
                .isEqualTo("'); drop table household; --\\\\N \\.");
    }
}
