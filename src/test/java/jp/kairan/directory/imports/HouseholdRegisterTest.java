package jp.kairan.directory.imports;

import static jp.kairan.directory.imports.Registered.applied;
import static jp.kairan.directory.imports.Registered.apply;
import static jp.kairan.directory.imports.Registered.checked;
import static jp.kairan.directory.imports.Registered.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.util.Map;
import jp.kairan.access.Role;
import jp.kairan.directory.imports.Registered.Town;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;

@KairanTest
class HouseholdRegisterTest {
    @Inject
    Registered registered;

    @Inject
    TestCity city;

    private static String file(Town town) {
        return "世帯コード,所属コード,世帯主,郵便番号,住所,電話番号,配布方法,保護,巡回順\n"
                + town.house(1) + "," + town.groupCode() + ",髙野　太郎,９２１８０４４,米泉町2丁目27―21 ｻﾝﾊｲﾂ305,℡076-000-5474,紙,,１\n"
                + town.house(2) + "," + town.groupCode() + ",浜田,921-8044,石川県金沢市米泉町1-2,,,○,2\n";
    }

    @Test
    void messyCellsArriveClean() {
        Town town = registered.town();

        applied(town.head(), RegisterKind.HOUSEHOLDS, town.place(), file(town)).body("report.counts.added", equalTo(2));

        assertThat(registered.text("""
                        select concat_ws('|', name, search_key, postal_code, address, phone, member, channel, protected,
                                         walk_no) as text from household where code = ?""", town.house(1)))
                .isEqualTo("髙野 太郎|高野太郎|921-8044|石川県金沢市米泉町2-27-21 サンハイツ305|0760005474|t|PAPER|f|1");
        assertThat(registered.text(
                        "select concat_ws('|', channel, protected, phone) as text from household where code = ?",
                        town.house(2)))
                .isEqualTo("APP|t");
    }

    @Test
    void aCheckChangesNothingAndTheSameFileAgainIsAllUnchanged() {
        Town town = registered.withHouses(3);
        String file = "世帯コード,所属コード,世帯主,住所,電話番号,配布方法\n" + town.house(1) + "," + town.groupCode()
                + ",山田 1,米泉町9-9,0760000001,アプリ\n" + town.house(7) + "," + town.groupCode() + ",新井,,,\n";
        String before = registered.everything(town.place());

        var checked = checked(town.head(), RegisterKind.HOUSEHOLDS, town.place(), file)
                .body("report.counts.added", equalTo(1))
                .body("report.counts.changed", equalTo(1))
                .body("report.counts.missing", equalTo(2))
                .body("report.missing.code", containsInAnyOrder(town.house(2), town.house(3)))
                .body("report.differences.findAll { it.change == 'CHANGED' }.field", contains("address", "channel"))
                .body("report.differences.findAll { it.change == 'CHANGED' }.after", contains("石川県金沢市米泉町9-9", "APP"));
        assertThat(registered.everything(town.place())).isEqualTo(before);

        apply(town.head(), id(checked)).statusCode(200);
        assertThat(registered.number(
                        "select count(*) from household where unit_id = ?",
                        town.group().id()))
                .isEqualTo(4);
        checked(town.head(), RegisterKind.HOUSEHOLDS, town.place(), file)
                .body("report.counts.unchanged", equalTo(2))
                .body("report.counts.changed", equalTo(0))
                .body("report.counts.added", equalTo(0));
    }

    @Test
    void columnsThatTheFileLacksStayAsTheyAre() {
        Town town = registered.withHouses(1);

        applied(
                        town.head(),
                        RegisterKind.HOUSEHOLDS,
                        town.place(),
                        "name,unit,code\n山田 花子," + town.groupCode() + "," + town.house(1) + "\n")
                .body("report.differences.field", contains("name"));

        assertThat(registered.text(
                        "select concat_ws('|', name, phone, channel) as text from household where code = ?",
                        town.house(1)))
                .isEqualTo("山田 花子|0760000001|PAPER");
    }

    @Test
    void aBlankCellEmptiesTheField() {
        Town town = registered.withHouses(1);

        applied(
                        town.head(),
                        RegisterKind.HOUSEHOLDS,
                        town.place(),
                        "世帯コード,所属コード,世帯主,電話番号\n" + town.house(1) + "," + town.groupCode() + ",山田 1,\n")
                .body("report.differences.field", contains("phone"));

        assertThat(registered.text(
                        "select coalesce(phone, 'none') as text from household where code = ?", town.house(1)))
                .isEqualTo("none");
    }

    @Test
    void shiftJisAndByteOrderMarksMakeNoDifference() {
        for (var encode : Map.<String, java.util.function.Function<String, byte[]>>of(
                        "Shift_JIS", s -> s.replace('―', '‐').replace("℡", "").getBytes(Charset.forName("windows-31j")),
                        "BOM", s -> ("\uFEFF" + s).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .entrySet()) {
            Town town = registered.town();

            apply(
                            town.head(),
                            id(checked(
                                    town.head(),
                                    RegisterKind.HOUSEHOLDS,
                                    town.place(),
                                    encode.getValue().apply(file(town)))))
                    .statusCode(200);

            assertThat(registered.text("select name as text from household where code = ?", town.house(1)))
                    .as(encode.getKey())
                    .isEqualTo("髙野 太郎");
        }
    }

    @Test
    void aHouseholdOnAFederationIsNoMember() {
        Town town = registered.withHouses(1);
        var admin = city.officer(city.city(), Role.CITY_ADMIN);

        applied(
                admin,
                RegisterKind.HOUSEHOLDS,
                town.federation(),
                "世帯コード,所属コード,世帯主\n" + town.house(1) + ",F" + town.tag() + ",山田 1\n");

        assertThat(registered.number("select count(*) from household where code = ? and not member", town.house(1)))
                .isEqualTo(1);
    }
}
