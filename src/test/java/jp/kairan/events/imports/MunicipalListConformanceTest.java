package jp.kairan.events.imports;

import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import jp.kairan.access.Role;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Brings in lists that municipalities publish, from the folder that {@code conformance.fixtures} names. */
@KairanTest
class MunicipalListConformanceTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Inject
    TestCity city;

    @Inject
    Sql sql;

    @ParameterizedTest
    @CsvSource({
        "o1-112089_g1-000304.csv, 109, 53, 14, 19, 2021-04-15T09:30, 2022-03-28T10:30",
        "o1-131229_g1-000304.csv, 165, 46,  9, 45, 2022-01-24T10:00, 2022-03-30T09:30"
    })
    void everyRowOfAPublishedListIsUnderstood(
            String name, int rows, int titles, int wholeDays, int deadlines, String first, String last)
            throws IOException {
        EventList list = EventList.read(fixture(name), TOKYO);

        assertThat(list.whole()).isTrue();
        assertThat(list.reports()).isEmpty();
        assertThat(list.listings()).hasSize(rows);
        assertThat(list.listings().stream().map(l -> l.content().title()).distinct())
                .hasSize(titles);
        assertThat(list.listings().stream().filter(l -> l.content().allDay())).hasSize(wholeDays);
        assertThat(list.listings().stream().filter(l -> l.deadline() != null)).hasSize(deadlines);
        assertThat(list.listings().stream().filter(l -> l.content().body().contains("申込期限：20")))
                .hasSize(deadlines);
        var starts = list.listings().stream()
                .map(l -> LocalDateTime.ofInstant(l.content().startsAt(), TOKYO))
                .sorted(Comparator.naturalOrder())
                .toList();
        assertThat(starts.get(0)).isEqualTo(LocalDateTime.parse(first));
        assertThat(starts.get(rows - 1)).isEqualTo(LocalDateTime.parse(last));
    }

    @ParameterizedTest
    @CsvSource({"o1-112089_g1-000304.csv, 109", "o1-131229_g1-000304.csv, 165"})
    void aPublishedListIsLaidDownOnceHoweverOftenItComes(String name, int rows) throws IOException {
        byte[] file = fixture(name);
        Place unit = city.federation();
        var staff = city.officer(city.city(), Role.CITY_STAFF);
        for (String count : new String[] {"added", "unchanged"}) {
            as(staff)
                    .contentType("text/csv")
                    .body(file)
                    .post("/api/v1/event-imports?apply=true&unit=" + unit.id())
                    .then()
                    .statusCode(200)
                    .body("counts." + count, equalTo(rows))
                    .body("counts.refused", equalTo(0));
        }

        assertThat(dates(unit)).isEqualTo(rows);
    }

    @Transactional
    long dates(Place unit) {
        return sql.number(
                "select count(*) from occurrence o join event e on e.id = o.event_id where e.unit_id = ?", unit.id());
    }

    private static byte[] fixture(String name) throws IOException {
        String folder = Optional.ofNullable(System.getProperty("conformance.fixtures"))
                .orElse(System.getenv("CONFORMANCE_FIXTURES"));
        assumeTrue(folder != null && !folder.isBlank(), "no folder of fixtures is named");
        Path file = Path.of(folder).resolve("events").resolve(name);
        assumeTrue(Files.exists(file), "the folder of fixtures lacks the list");
        return Files.readAllBytes(file);
    }
}
