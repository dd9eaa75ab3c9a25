package jp.kairan.kernel;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.Phone;
import jp.kairan.testing.Phones;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What caches may keep of what the API answers. */
@KairanTest
class StorableTest {
    @Inject
    TestCity city;

    @Inject
    Phones phones;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/me",
                "/api/v1/sessions",
                "/api/v1/me/devices",
                "/api/v1/safety-checks",
                "/api/v1/me/export",
                "/api/v1/me/household-that-is-none"
            })
    void noCacheKeepsWhatIsOnePersons(String path) {
        Phone phone = phones.enter(city.association(1, 1).houses().get(0).anyResident());

        assertThat(phone.calls().get(path).header("Cache-Control")).contains("no-store");
    }

    @Test
    void noCacheKeepsAFamilysNamesNorWhatWasChangedOrRefused() {
        var house = city.association(1, 1).houses().get(0);
        AccountId resident = house.anyResident();
        List<Response> answers = List.of(
                as(resident).get("/api/v1/households/" + house.id() + "/residents"),
                as(resident).body(Map.of("language", "es")).patch("/api/v1/me"),
                asNobody().get("/api/v1/me"),
                asNobody().get("/api/v1/nowhere"),
                asNobody().urlEncodingEnabled(false).get("/api/v1/%2e%2e/me"));

        assertThat(answers).extracting(each -> each.header("Cache-Control")).containsOnly("no-store");
        assertThat(answers).extracting(Response::statusCode).containsExactly(200, 200, 401, 404, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/inbox", "/api/v1/inbox/unread-count"})
    void whatIsAskedForAgainByItsTagIsKeptForOnePersonAlone(String path) {
        Response answer = as(city.account()).get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(String.join(", ", answer.headers().getValues("Vary")))
                .contains("Accept-Language", "X-Kairan-Person", "Authorization");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/city", "/api/v1/areas", "/api/v1/languages"})
    void whatIsOpenToAllKeepsItsCaches(String path) {
        assertThat(asNobody().get(path).header("Cache-Control"))
                .contains("max-age")
                .doesNotContain("no-store");
    }
}
