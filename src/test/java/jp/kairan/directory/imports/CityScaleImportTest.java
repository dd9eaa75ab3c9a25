package jp.kairan.directory.imports;

import static jp.kairan.directory.imports.Registered.apply;
import static jp.kairan.directory.imports.Registered.checked;
import static jp.kairan.directory.imports.Registered.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import jp.kairan.access.Role;
import jp.kairan.directory.imports.Registered.Town;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register of a whole city; runs where the environment has {@code CONFORMANCE_SLOW}. */
@KairanTest
class CityScaleImportTest {
    private static final Logger LOG = Logger.getLogger(CityScaleImportTest.class);
    private static final int GROUPS = 11_000;
    private static final int HOUSEHOLDS = 143_345;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Inject
    Registered registered;

    @Inject
    TestCity city;

    @BeforeEach
    void thereIsTime() {
        assumeTrue(System.getenv("CONFORMANCE_SLOW") != null, "CONFORMANCE_SLOW is not set");
    }

    @Test
    void aWholeCityIsCheckedAndAppliedWithinAMinuteEach() {
        Town town = registered.town();
        var admin = city.officer(city.city(), Role.CITY_ADMIN);
        StringBuilder units = new StringBuilder("コード,種別,名称,上位コード\n");
        for (int g = 0; g < GROUPS; g++) {
            units.append("S")
                    .append(g)
                    .append(",班,")
                    .append(g)
                    .append("班,")
                    .append(town.code())
                    .append('\n');
        }
        StringBuilder households = new StringBuilder("世帯コード,所属コード,世帯主,郵便番号,住所,電話番号,配布方法,保護,巡回順\n");
        StringBuilder residents = new StringBuilder("世帯コード,氏名,フリガナ,生年月日,電話番号,続柄\n");
        for (int h = 0; h < HOUSEHOLDS; h++) {
            households
                    .append("SH")
                    .append(h)
                    .append(",S")
                    .append(h % GROUPS)
                    .append(",髙野　太郎")
                    .append(h);
            households
                    .append(",９２１８０４４,米泉町2丁目27―")
                    .append(h % 90 + 1)
                    .append(" ｻﾝﾊｲﾂ305,℡076-000-5474,紙,,")
                    .append(h % 13 + 1)
                    .append('\n');
            residents.append("SH").append(h).append(",髙野　太郎,ﾀｶﾉ ﾀﾛｳ,S38.4.25,０９０‐００００‐２９３７,世帯主\n");
            residents.append("SH").append(h).append(",髙野　花子,タカノ　ハナコ,昭和41年1月2日,,妻\n");
        }

        timed(admin, RegisterKind.UNITS, town, units, GROUPS);
        timed(admin, RegisterKind.HOUSEHOLDS, town, households, HOUSEHOLDS);
        timed(admin, RegisterKind.RESIDENTS, town, residents, 2 * HOUSEHOLDS);
        checked(admin, RegisterKind.HOUSEHOLDS, town.federation(), households.toString())
                .body("report.counts.unchanged", equalTo(HOUSEHOLDS));
    }

    private static void timed(
            jp.kairan.access.AccountId admin, RegisterKind kind, Town town, StringBuilder file, int rows) {
        long begun = System.nanoTime();
        var checked =
                checked(admin, kind, town.federation(), file.toString()).body("report.counts.added", equalTo(rows));
        long checkedAt = System.nanoTime();
        apply(admin, id(checked)).statusCode(200);
        Duration check = Duration.ofNanos(checkedAt - begun);
        Duration application = Duration.ofNanos(System.nanoTime() - checkedAt);
        LOG.infof(
                "%s: %d rows checked in %d ms, applied in %d ms", kind, rows, check.toMillis(), application.toMillis());
        assertThat(check).isLessThan(LONGEST);
        assertThat(application).isLessThan(LONGEST);
    }
}
