package jp.kairan.shelters;

import static jp.kairan.shelters.ShelterCalls.add;
import static jp.kairan.shelters.ShelterCalls.form;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.translation.ProtectedTerms;
import org.junit.jupiter.api.Test;

@KairanTest
class NamesOfSheltersTest {
    @Inject
    TestCity city;

    @Inject
    ShelterNames names;

    @Inject
    Clock clock;

    @Test
    void areProtectedWithTheirReadingUntilTheShelterIsStruckOff() {
        AccountId staff = city.officer(city.city(), Role.CITY_STAFF);
        String name = ShelterCalls.name();
        Map<String, Object> form = form(name, 36.5, 136.6);
        form.put("kana", "シケンヒナンジョ");
        String id = add(staff, form);

        assertThat(names.names()).contains(new ProtectedTerms.Name(name, "シケンヒナンジョ"));

        form.put("closedOn", LocalDate.now(clock).toString());
        as(staff).body(form).put("/api/v1/shelters/" + id).then().statusCode(200);
        assertThat(names.names()).extracting(ProtectedTerms.Name::text).doesNotContain(name);
    }
}
