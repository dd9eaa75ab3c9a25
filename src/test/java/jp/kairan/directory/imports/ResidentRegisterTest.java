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
class ResidentRegisterTest {
    private static final String HEADER = "世帯コード,氏名,フリガナ,生年月日,電話番号,続柄,別居\n";

    @Inject
    Registered registered;

    @Test
    void residentsGoRoundTrip() {
        Town town = registered.withHouses(2);
        String file = HEADER + town.house(1) + ",髙野　太郎,ﾀｶﾉ ﾀﾛｳ,S38.4.25,０９０‐００００‐２９３７,世帯主,\n" + town.house(1)
                + ",高野 花子,たかの はなこ,昭和７年１１月１９日,,妻,○\n";

        applied(town.head(), RegisterKind.RESIDENTS, town.place(), file).body("report.counts.added", equalTo(2));

        assertThat(registered.texts("""
                        select concat_ws('|', x.name, x.name_kana, x.birth_date, x.phone, x.householder, x.lives_elsewhere) as text
                          from resident x join household h on h.id = x.household_id where h.code = ? order by x.birth_date desc""", town.house(1)))
                .containsExactly("髙野 太郎|タカノ タロウ|1963-04-25|09000002937|t|f", "高野 花子|タカノ ハナコ|1932-11-19|f|t");
        checked(town.head(), RegisterKind.RESIDENTS, town.place(), file)
                .body("report.counts.unchanged", equalTo(2))
                .body("report.counts.missing", equalTo(0));
    }

    @Test
    void anotherSpellingOfTheNameIsTheSamePerson() {
        Town town = registered.withHouses(1);
        applied(town.head(), RegisterKind.RESIDENTS, town.place(), HEADER + town.house(1) + ",髙野太郎,,,,,\n");

        applied(town.head(), RegisterKind.RESIDENTS, town.place(), HEADER + town.house(1) + ",高野　太郎,,,,,\n")
                .body("report.counts.changed", equalTo(1))
                .body("report.differences.field", contains("name"));
    }

    @Test
    void namesakesAreToldApartByTheirBirthday() {
        Town town = registered.withHouses(1);
        String old = town.house(1) + ",山田太郎,,1931-01-02,,,\n";
        String young = town.house(1) + ",山田太郎,,2001-03-04,,,\n";
        applied(town.head(), RegisterKind.RESIDENTS, town.place(), HEADER + old + young);

        applied(
                        town.head(),
                        RegisterKind.RESIDENTS,
                        town.place(),
                        HEADER + town.house(1) + ",山田太郎,,2001-03-04,0760000002,,\n" + old)
                .body("report.counts.changed", equalTo(1))
                .body("report.counts.unchanged", equalTo(1));
        checked(town.head(), RegisterKind.RESIDENTS, town.place(), HEADER + town.house(1) + ",山田太郎,,,,,\n")
                .body("report.faults.reason", contains("AMBIGUOUS"));
        checked(town.head(), RegisterKind.RESIDENTS, town.place(), HEADER + old + old)
                .body("report.faults.reason", contains("DUPLICATE", "DUPLICATE"));
    }

    @Test
    void whatCannotBeIsToldByLine() {
        Town town = registered.withHouses(1);
        checked(
                        town.head(),
                        RegisterKind.RESIDENTS,
                        town.place(),
                        HEADER + town.house(9) + ",山田一,,,,,\n" + town.house(1) + ",山田二,,2190-01-01,,世帯主,\n"
                                + town.house(1) + ",山田三,,,,本人,\n")
                .body(
                        "report.faults.reason",
                        containsInAnyOrder(
                                "NOT_IN_THIS_UNIT", "IN_THE_FUTURE", "TWO_HOUSEHOLDERS", "TWO_HOUSEHOLDERS"));
    }
}
