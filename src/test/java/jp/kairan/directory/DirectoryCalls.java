package jp.kairan.directory;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.UnitKind;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;

/** Every operation of the directory that concerns one association, as calls that its head may make. */
final class DirectoryCalls {
    /** One call. */
    record Call(String method, String path, Object body, boolean ofResidents) {
        ValidatableResponse by(AccountId account) {
            var request = account == null ? asNobody() : as(account);
            if (body != null) {
                request = request.body(body);
            }
            return request.request(method, "/api/v1" + path).then();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private DirectoryCalls() {}

    static List<Call> onWhatHangsOn(TestCity city, Association place, AccountId head) {
        var group = place.groups().get(0);
        var house = place.housesOf(group).get(0);
        var organisation = city.unit(place.place(), UnitKind.ORGANISATION, "試験公民館");
        String household = "/households/" + house.id();
        String resident = household + "/residents/" + first(head, household + "/residents");
        String list = "/lists/"
                + as(head).body(Map.of("unit", place.place().id(), "name", "役員"))
                        .post("/api/v1/lists")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        String members = "/units/" + organisation.id() + "/members";
        var member = Map.of("account", house.anyResident(), "from", LocalDate.of(2026, 4, 1));
        String membership = as(head).body(member)
                .post("/api/v1" + members)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String office = as(head).body(office(house.anyResident()))
                .post("/api/v1/units/" + group.id() + "/offices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var departure = Map.of("on", LocalDate.of(2150, 4, 1));
        return List.of(
                new Call("GET", "/units/" + group.id() + "/households", null, false),
                new Call("GET", "/units/" + group.id() + "/households?q=試験", null, false),
                new Call("POST", "/units/" + group.id() + "/households", household(), false),
                new Call("PUT", "/units/" + group.id() + "/walking-order", Map.of("households", List.of()), false),
                new Call("GET", household, null, true),
                new Call("PATCH", household, Map.of("channel", "PAPER"), false),
                new Call("POST", household + "/departure", departure, false),
                new Call("GET", household + "/residents", null, true),
                new Call("POST", household + "/residents", Map.of("name", "北陸 花子"), false),
                new Call("PATCH", resident, Map.of("name", "北陸 太郎"), false),
                new Call("POST", resident + "/departure", departure, false),
                new Call("GET", "/units/" + group.id() + "/offices", null, false),
                new Call("POST", "/units/" + group.id() + "/offices", office(house.anyResident()), false),
                new Call("POST", "/offices/" + office + "/end", departure, false),
                new Call("GET", members, null, false),
                new Call("POST", members, member, false),
                new Call("DELETE", members + "/" + membership, null, false),
                new Call("GET", "/lists?unit=" + place.place().id(), null, false),
                new Call("POST", "/lists", Map.of("unit", place.place().id(), "name", "委員"), false),
                new Call("GET", list, null, false),
                new Call("PATCH", list, Map.of("name", "委員"), false),
                new Call("GET", list + "/entries", null, false),
                new Call("PUT", list + "/entries", Map.of("households", List.of(), "accounts", List.of()), false),
                new Call("DELETE", list, null, false));
    }

    static List<Call> onTheTree(Association place) {
        var unit = Map.of("parent", place.place().id(), "kind", "GROUP", "name", "9班");
        String group = "/units/" + place.groups().get(0).id();
        return List.of(
                new Call("POST", "/units", unit, false),
                new Call("PATCH", group, Map.of("name", "8班"), false),
                new Call("PATCH", group, Map.of("enrolment", "APPROVAL"), false),
                new Call("POST", group + "/closure", null, false));
    }

    static Map<String, Object> household() {
        return Map.of("name", "北陸", "address", "石川県金沢市試験町0-1");
    }

    static Map<String, Object> office(AccountId account) {
        return Map.of("role", "GROUP_LEADER", "account", account, "from", LocalDate.of(2026, 4, 1));
    }

    static String first(AccountId reader, String list) {
        return as(reader).get("/api/v1" + list).then().statusCode(200).extract().path("items[0].id");
    }
}
