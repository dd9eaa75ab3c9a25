package jp.kairan.directory;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.directory.DirectoryCalls.Call;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class WhoSeesTheDirectoryTest {
    @Inject
    TestCity city;

    private Association place;
    private AccountId head;
    private List<Call> hanging;
    private List<Call> all;

    @BeforeEach
    void settle() {
        place = city.association(1, 2);
        head = city.officer(place.place(), Role.HEAD);
        hanging = DirectoryCalls.onWhatHangsOn(city, place, head);
        all = new ArrayList<>(hanging);
        all.addAll(DirectoryCalls.onTheTree(place));
    }

    @Test
    void withoutASessionNothingAnswers() {
        assertThat(statuses(all, null)).containsOnly(401);
        asNobody().get("/api/v1/units").then().statusCode(401);
        asNobody().get("/api/v1/memberships").then().statusCode(401);
    }

    @Test
    void aResidentIsRefusedWhateverIsForOfficers() {
        AccountId resident = place.housesOf(place.groups().get(0)).get(1).anyResident();
        List<Call> officers = all.stream().filter(call -> !call.ofResidents()).toList();
        assertThat(statuses(officers, resident)).containsOnly(403);
    }

    @Test
    void aNeighbourHouseIsNotThereForAResident() {
        AccountId resident = place.housesOf(place.groups().get(0)).get(1).anyResident();
        List<Call> residents = all.stream().filter(Call::ofResidents).toList();
        assertThat(statuses(residents, resident)).hasSize(2).containsOnly(404);
    }

    @Test
    void nothingOfAnotherAssociationIsThereForAHead() {
        AccountId stranger =
                city.officer(city.association(place.federation(), 1, 1).place(), Role.HEAD);
        assertThat(statuses(hanging, stranger)).hasSize(24).containsOnly(404);
    }

    @Test
    void whatIsNotThereAndWhatIsHiddenLookAlike() {
        AccountId stranger = city.officer(city.association(1, 1).place(), Role.HEAD);
        String hidden = as(stranger)
                .get("/api/v1/households/" + place.houses().get(0).id())
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String missing = as(stranger)
                .get("/api/v1/households/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(withoutIds(hidden)).isEqualTo(withoutIds(missing));
    }

    @Test
    void theTreeIsNoSecretButNotForOthersToChange() {
        AccountId stranger = city.officer(city.association(1, 1).place(), Role.HEAD);
        assertThat(statuses(DirectoryCalls.onTheTree(place), stranger)).containsOnly(403);
        as(stranger)
                .get("/api/v1/units/" + place.place().id())
                .then()
                .statusCode(200)
                .body("name", equalTo(place.place().name()));
    }

    @Test
    void theHeadMayDoEverythingOnceItsStateAllows() {
        assertThat(statuses(all, head)).doesNotContain(401, 403, 404, 400, 500);
    }

    @Test
    void aGroupLeaderSeesTheirGroupAndNotTheNext() {
        Association two = city.association(2, 1);
        AccountId leader = city.officer(two.groups().get(0), Role.GROUP_LEADER);
        as(leader)
                .get("/api/v1/units/" + two.groups().get(0).id() + "/households")
                .then()
                .statusCode(200);
        as(leader)
                .get("/api/v1/units/" + two.groups().get(1).id() + "/households")
                .then()
                .statusCode(404);
        as(leader).get("/api/v1/households/" + two.houses().get(1).id()).then().statusCode(404);
    }

    @Test
    void aFederationSeesNoNames() {
        AccountId federation = city.officer(place.federation(), Role.HEAD);
        as(federation)
                .get("/api/v1/units/" + place.place().id() + "/households")
                .then()
                .statusCode(403);
        as(federation)
                .get("/api/v1/households/" + place.houses().get(0).id())
                .then()
                .statusCode(404);
    }

    private static List<Integer> statuses(List<Call> calls, AccountId by) {
        return calls.stream().map(call -> call.by(by).extract().statusCode()).toList();
    }

    private static String withoutIds(String body) {
        return body.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id");
    }
}
