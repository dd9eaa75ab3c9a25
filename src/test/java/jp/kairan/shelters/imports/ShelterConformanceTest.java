package jp.kairan.shelters.imports;

import static jp.kairan.shelters.ShelterKind.EMERGENCY_PLACE;
import static jp.kairan.shelters.ShelterKind.SHELTER;
import static jp.kairan.shelters.imports.ListCalls.bringIn;
import static jp.kairan.shelters.imports.ListCalls.check;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.shelters.Hazard;
import jp.kairan.shelters.Shelter;
import jp.kairan.shelters.ShelterKind;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Brings in lists that were published, from the folder that {@code conformance.fixtures} names. */
@KairanTest
class ShelterConformanceTest {
    private static final String STANDARD = "172014_evacuation_space.csv";
    private static final String OLDER = "DERIVED_172014_old_suisho_layout_cp932_crlf.csv";
    private static final String NATIONAL = "DERIVED_17201_gsi_layout_utf8_bom.csv";
    private static final String NANAO = "open_shelter_Nanao-shi_2024-01-09-1800.csv";

    @Inject
    TestCity city;

    @Inject
    OwnShelters own;

    private AccountId staff;

    @BeforeEach
    void begin() {
        own.begin();
        staff = city.officer(city.city(), Role.CITY_STAFF);
    }

    @AfterEach
    void remove() {
        own.remove();
    }

    @ParameterizedTest
    @CsvSource({STANDARD + ", 211, 248925, 4287", OLDER + ", 211, 248925, 4287", NATIONAL + ", 0, 0, 0"})
    void fiveHundredAndSixSheltersComeFromEachLayout(String name, int filled, int people, int most) throws IOException {
        bringIn(staff, EMERGENCY_PLACE, fixture(name))
                .body("counts.rows", equalTo(506))
                .body("counts.added", equalTo(506))
                .body("counts.faults", equalTo(0));

        List<Shelter> all = own.all();
        assertThat(all).hasSize(506);
        assertThat(fitFor(all))
                .isEqualTo(Map.of(
                        Hazard.FLOOD, 270L, Hazard.LANDSLIDE, 478L, Hazard.EARTHQUAKE, 499L, Hazard.TSUNAMI, 505L));
        assertThat(all.stream().filter(s -> s.particulars().kinds().contains(SHELTER)))
                .hasSize(214);
        assertThat(all).allMatch(s -> s.particulars().position() != null);
        assertThat(all).noneMatch(s -> s.particulars().name().contains("指定"));
        assertThat(capacities(all)).hasSize(filled);
        assertThat(capacities(all).stream().mapToInt(i -> i).sum()).isEqualTo(people);
        assertThat(capacities(all).stream().mapToInt(i -> i).max().orElse(0)).isEqualTo(most);
        assertThat(all.stream().map(s -> s.particulars().address()).distinct()).hasSize(491);
    }

    @ParameterizedTest
    @CsvSource({STANDARD, OLDER, NATIONAL})
    void aListThatComesTwiceChangesNothing(String name) throws IOException {
        bringIn(staff, EMERGENCY_PLACE, fixture(name));

        check(staff, EMERGENCY_PLACE, fixture(name))
                .body("counts.unchanged", equalTo(506))
                .body("counts.added", equalTo(0))
                .body("counts.changed", equalTo(0))
                .body("counts.missing", equalTo(own.othersOf(EMERGENCY_PLACE)));
    }

    @Test
    void oneShelterIsMadeOfItsRowsInAllLayouts() throws IOException {
        bringIn(staff, EMERGENCY_PLACE, fixture(STANDARD));

        check(staff, EMERGENCY_PLACE, fixture(OLDER)).body("counts.unchanged", equalTo(506));
        bringIn(staff, EMERGENCY_PLACE, fixture(NATIONAL))
                .body("counts.added", equalTo(0))
                .body("counts.missing", equalTo(own.othersOf(EMERGENCY_PLACE)));

        assertThat(own.all())
                .hasSize(506)
                .allMatch(s -> s.particulars().code() != null && s.particulars().nationalId() != null);
        check(staff, EMERGENCY_PLACE, fixture(STANDARD)).body("counts.unchanged", equalTo(506));
    }

    @Test
    void theOtherOrderMakesTheSame() throws IOException {
        bringIn(staff, EMERGENCY_PLACE, fixture(NATIONAL));
        bringIn(staff, EMERGENCY_PLACE, fixture(OLDER)).body("counts.added", equalTo(0));
        bringIn(staff, EMERGENCY_PLACE, fixture(STANDARD)).body("counts.added", equalTo(0));

        assertThat(capacities(own.all())).hasSize(211);
    }

    @Test
    void theSheltersOfACatastropheAreReadWithTheirHandWrittenCapacities() throws IOException {
        bringIn(staff, ShelterKind.TEMPORARY, fixture(NANAO))
                .body("counts.added", equalTo(29))
                .body("counts.faults", equalTo(0));

        List<Shelter> all = own.all();
        assertThat(capacities(all)).hasSize(28).contains(480, 1065);
        assertThat(all.stream().filter(s -> s.particulars().capacityNote() != null))
                .hasSize(28);
        assertThat(fitFor(all))
                .isEqualTo(Map.of(
                        Hazard.FLOOD, 27L,
                        Hazard.LANDSLIDE, 28L,
                        Hazard.STORM_SURGE, 22L,
                        Hazard.EARTHQUAKE, 28L,
                        Hazard.TSUNAMI, 22L,
                        Hazard.FIRE, 24L,
                        Hazard.INLAND_FLOOD, 27L));
        assertThat(all).allMatch(s -> s.status().asOf() == null);
    }

    private static List<Integer> capacities(List<Shelter> shelters) {
        return shelters.stream()
                .map(s -> s.particulars().capacity())
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static Map<Hazard, Long> fitFor(List<Shelter> shelters) {
        Map<Hazard, Long> fit = new EnumMap<>(Hazard.class);
        shelters.forEach(s -> s.particulars().hazards().forEach(hazard -> fit.merge(hazard, 1L, Long::sum)));
        return fit;
    }

    private static byte[] fixture(String name) throws IOException {
        Optional<Path> folder = Optional.ofNullable(
                        System.getProperty("conformance.fixtures", System.getenv("CONFORMANCE_FIXTURES")))
                .map(Path::of);
        assumeTrue(folder.isPresent(), "no fixtures here");
        return Files.readAllBytes(folder.get().resolve("shelters").resolve(name));
    }
}
