package jp.kairan.directory.imports;

import static jp.kairan.directory.imports.Registered.applied;
import static jp.kairan.directory.imports.Registered.apply;
import static jp.kairan.directory.imports.Registered.checked;
import static jp.kairan.directory.imports.Registered.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import jakarta.inject.Inject;
import jp.kairan.access.Role;
import jp.kairan.directory.imports.Registered.Town;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;

@KairanTest
class UnitRegisterTest {
    @Inject
    Registered registered;

    @Inject
    TestCity city;

    @Test
    void unitsGetPathsBelowParentsThatComeLaterInTheFile() {
        Town town = registered.town();
        var admin = city.officer(city.city(), Role.CITY_ADMIN);
        String t = town.tag();
        String file = "コード,種別,名称,フリガナ,上位コード\n"
                + "g1-" + t + ",班,１班,,a-" + t + "\n"
                + "k-" + t + ",公民館,米泉公民館,ﾖﾈｲｽﾞﾐｺｳﾐﾝｶﾝ,\n"
                + "a-" + t + ",町会,西町会,ﾆｼﾁｮｳｶｲ,\n";

        String id =
                id(checked(admin, RegisterKind.UNITS, town.federation(), file).body("report.counts.added", equalTo(3)));
        assertThat(registered.number("select count(*) from unit where code in (?, ?)", "a-" + t, "k-" + t))
                .isZero();
        apply(admin, id).statusCode(200).body("state", equalTo("APPLIED"));

        assertThat(registered.number("""
                        select count(*) from unit g join unit a on a.id = g.parent_id join unit f on f.id = a.parent_id
                         where g.code = ? and a.code = ? and f.id = ? and starts_with(g.path, a.path)
                           and starts_with(a.path, f.path) and g.name = '1班' and a.name_kana = 'ニシチョウカイ'""", "g1-" + t, "a-" + t, town.federation().id()))
                .isEqualTo(1);
        assertThat(registered.text("select organisation_kind as text from unit where code = ?", "k-" + t))
                .isEqualTo("COMMUNITY_CENTRE");
        checked(admin, RegisterKind.UNITS, town.federation(), file)
                .body("report.counts.unchanged", equalTo(3))
                .body("report.counts.added", equalTo(0))
                .body("report.differences.size()", equalTo(0))
                .body("report.missing.code", hasItems(town.code(), town.groupCode()));
    }

    @Test
    void aRenamedUnitIsTheOnlyDifference() {
        Town town = registered.town();
        String file = "コード,種別,名称,上位コード\n" + town.groupCode() + ",班,一班,\n";

        applied(town.head(), RegisterKind.UNITS, town.place(), file)
                .body("report.counts.changed", equalTo(1))
                .body("report.differences.field", contains("name"))
                .body("report.differences.before", contains("1班"))
                .body("report.differences.after", contains("一班"));

        assertThat(registered.text(
                        "select name as text from unit where id = ?",
                        town.group().id()))
                .isEqualTo("一班");
    }

    @Test
    void unitsNeitherMoveNorChangeTheirKindNorFormACircle() {
        Town town = registered.town();
        String t = town.tag();
        String file = "コード,種別,名称,上位コード\n"
                + town.groupCode() + ",公民館,1班,\n"
                + "x-" + t + ",班,甲班,y-" + t + "\n"
                + "y-" + t + ",班,乙班,x-" + t + "\n"
                + "z-" + t + ",班,丙班," + town.groupCode() + "\n";

        checked(town.head(), RegisterKind.UNITS, town.place(), file)
                .body("state", equalTo("REFUSED"))
                .body("report.faults.reason", hasItems("KIND_FIXED", "PARENT_CYCLE", "PARENT_KIND"));
        checked(
                        city.officer(city.city(), Role.CITY_ADMIN),
                        RegisterKind.UNITS,
                        town.federation(),
                        "コード,種別,名称,上位コード\nb-" + t + ",町会,東町会,\n" + town.groupCode() + ",班,1班,b-" + t + "\n")
                .body("report.faults.reason", contains("PARENT_FIXED"));
    }
}
