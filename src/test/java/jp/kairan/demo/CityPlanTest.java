package jp.kairan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;
import jp.kairan.directory.OrganisationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo city has exactly the size it says, before any of it is loaded. */
class CityPlanTest {
    private static final CityPlan REAL = CityPlan.of(CitySize.REAL, 1);

    @Test
    void theRealCityHasItsFederationsAndAssociations() {
        assertThat(count(UnitKind.CITY)).isEqualTo(1);
        assertThat(count(UnitKind.FEDERATION)).isEqualTo(62);
        assertThat(count(UnitKind.ASSOCIATION)).isEqualTo(1_345);
    }

    @Test
    void theRealCityHasItsHouseholds() {
        assertThat(houses(UnitKind.GROUP)).isEqualTo(143_345);
        assertThat(houses(UnitKind.FEDERATION)).isEqualTo(66_636);
        assertThat(CitySize.scaled(1)).isEqualTo(CitySize.REAL);
    }

    @Test
    void theRealCityHasItsPeopleAndPhones() {
        assertThat(sum((house, person) -> 1, 6)).isEqualTo(462_502);
        assertThat(sum(REAL.houses()::phones, 4)).isEqualTo(300_000);
    }

    @Test
    void everyOrganisationIsOfAKindThatTheDirectoryKnows() {
        assertThat(REAL.units())
                .filteredOn(unit -> unit.kind() == UnitKind.ORGANISATION)
                .isNotEmpty()
                .extracting(PlannedUnit::body)
                .allSatisfy(kind -> assertThat(OrganisationKind.valueOf(kind)).isNotNull());
    }

    @Test
    void groupsHaveTenToFifteenHouses() {
        assertThat(REAL.units())
                .filteredOn(unit -> unit.kind() == UnitKind.GROUP)
                .allMatch(unit -> unit.houses() >= 10 && unit.houses() <= 15);
    }

    @Test
    void onlyTheFirstFourOfAHouseSignIn() {
        assertThat(IntStream.range(0, CitySize.REAL.households()))
                .allMatch(house -> IntStream.range(0, 8)
                        .noneMatch(person -> REAL.houses().signsIn(house, person)
                                && (person >= 4 || person >= REAL.houses().people(house))));
    }

    @Test
    void everyGroupHasALeaderAndEveryAssociationItsOfficers() {
        assertThat(holding(Role.GROUP_LEADER, UnitKind.GROUP)).isEqualTo(count(UnitKind.GROUP));
        for (Role role : List.of(Role.HEAD, Role.SECRETARY, Role.SHELTER_KEY_HOLDER, Role.SHELTER_DEPUTY)) {
            assertThat(holding(role, UnitKind.ASSOCIATION)).isEqualTo(1_345);
        }
    }

    @Test
    void yoneizumiHasSixAssociationsAndSixBodies() {
        PlannedUnit yoneizumi = REAL.units().get(1);

        assertThat(yoneizumi.name()).isEqualTo("米泉校下町会連合会");
        assertThat(REAL.units().stream()
                        .filter(unit -> unit.parent() == yoneizumi)
                        .collect(Collectors.groupingBy(PlannedUnit::kind, Collectors.counting())))
                .containsEntry(UnitKind.ASSOCIATION, 6L)
                .containsEntry(UnitKind.ORGANISATION, 6L);
    }

    @Test
    void namesOfAssociationsAreUniqueWithinAFederation() {
        assertThat(REAL.units().stream()
                        .filter(unit -> unit.kind() == UnitKind.ASSOCIATION)
                        .map(unit -> unit.parent().no() + unit.name()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0001, 0.005, 0.01, 0.037, 0.1, 0.5})
    void aSmallerCityIsACityToo(double scale) {
        CitySize size = CitySize.scaled(scale);
        CityPlan plan = CityPlan.of(size, 7);

        assertThat(plan.units().stream().mapToInt(PlannedUnit::houses).sum()).isEqualTo(size.households());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1.01, Double.NaN})
    void aScaleThatIsNoShareIsRefused(double scale) {
        assertThatThrownBy(() -> CitySize.scaled(scale)).hasMessageContaining("kairan.demo.scale");
    }

    private interface PerPerson {
        int of(int house, int person);
    }

    private static int sum(PerPerson number, int most) {
        return IntStream.range(0, CitySize.REAL.households())
                .map(house -> IntStream.range(0, Math.min(most, REAL.houses().people(house)))
                        .map(person -> number.of(house, person))
                        .sum())
                .sum();
    }

    private static long count(UnitKind kind) {
        return REAL.units().stream().filter(unit -> unit.kind() == kind).count();
    }

    private static int houses(UnitKind kind) {
        return REAL.units().stream()
                .filter(unit -> unit.kind() == kind)
                .mapToInt(PlannedUnit::houses)
                .sum();
    }

    private static long holding(Role role, UnitKind kind) {
        return REAL.offices().terms().stream()
                .filter(term ->
                        term.role() == role && term.to() == null && term.unit().kind() == kind)
                .map(term -> term.unit().no())
                .distinct()
                .count();
    }
}
