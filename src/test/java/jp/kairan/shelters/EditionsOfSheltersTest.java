package jp.kairan.shelters;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.ShelterId;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;

@KairanTest
class EditionsOfSheltersTest {
    @Inject
    TestCity city;

    @Inject
    ShelterEditions editions;

    @Inject
    Clock clock;

    @Test
    void everySayingMakesANumberThatIsInTheEdition() {
        AccountId staff = city.officer(city.city(), Role.CITY_STAFF);
        String id = ShelterCalls.add(staff, ShelterCalls.form(ShelterCalls.name(), 36.5, 136.6));
        long before = editions.latest().no();

        ShelterCalls.say(staff, id, Map.of("state", "OPEN", "crowding", "VACANT"));

        ShelterEdition edition = editions.latest();
        assertThat(edition.no()).isGreaterThan(before);
        assertThat(edition.saidAt()).isNotNull();
        assertThat(edition.shelters())
                .anyMatch(shelter ->
                        shelter.id().toString().equals(id) && shelter.status().state() == ShelterState.OPEN);
    }

    @Test
    void aShelterIsOpenSinceItWasOpenedAndNotSinceItWasCounted() {
        AccountId staff = city.officer(city.city(), Role.CITY_STAFF);
        String id = ShelterCalls.add(staff, ShelterCalls.form(ShelterCalls.name(), 36.5, 136.6));
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        for (Object[] saying : List.of(
                new Object[] {"OPEN", 300}, new Object[] {"CLOSED", 200}, new Object[] {"OPEN", 60}, new Object[] {
                    "OPEN", 30
                })) {
            ShelterCalls.say(
                    staff,
                    id,
                    Map.of(
                            "state",
                            saying[0],
                            "crowding",
                            "VACANT",
                            "asOf",
                            now.minus(Duration.ofMinutes((int) saying[1])).toString()));
        }

        assertThat(editions.latest().since())
                .containsEntry(ShelterId.fromString(id), now.minus(Duration.ofMinutes(60)));
    }
}
