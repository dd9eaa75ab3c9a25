package jp.kairan.safety.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.ShelterId;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Stay;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.Calls;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class ArrivalsTest {
    private static final String BOOK = "/api/v1/shelter-arrivals";

    @Inject
    TestCity city;

    @Inject
    TestChecks checks;

    @Inject
    TestClock clock;

    @Inject
    ForgetArrivals forget;

    private TestCity.Association town;
    private TestCity.House house;
    private AccountId head;
    private AccountId staff;
    private ShelterId shelter;
    private Incident drill;
    private String code;
    private final String name = NewWord.next();

    @BeforeEach
    void open() {
        town = city.association(1, 2);
        house = town.houses().get(0);
        head = city.officer(town.place(), Role.HEAD);
        staff = city.officer(city.city(), Role.CITY_STAFF);
        shelter = checks.shelter();
        drill = checks.open(true, town.place());
        code = door(false);
    }

    @AfterEach
    void reset() {
        checks.close(drill);
        clock.reset();
    }

    @Test
    void aThousandPhonesBehindOneAddressAllGetIn() throws Exception {
        List<Callable<List<Integer>>> lanes = IntStream.range(0, 10)
                .<Callable<List<Integer>>>mapToObj(lane -> () -> IntStream.range(0, 100)
                        .mapToObj(i -> Calls.asNobody()
                                .header("X-Forwarded-For", "203.0.113.7")
                                .body(arrival())
                                .post(BOOK)
                                .statusCode())
                        .toList())
                .toList();

        assertThat(AtOnce.all(lanes).stream().flatMap(List::stream))
                .hasSize(1000)
                .containsOnly(201);
        Calls.as(staff)
                .get(BOOK + "/counts?check=" + drill.id() + "&shelter=" + shelter)
                .then()
                .statusCode(200)
                .body("arrivals", equalTo(1000))
                .body("unmatchedPeople", equalTo(1000));
        assertThat(checks.crowded(shelter)).as("beyond 600").isBetween(1L, 400L);
    }

    @Test
    void oneDeviceWritesDownNoCrowd() {
        Map<String, Object> body = arrival();
        for (int i = 0; i < 60; i++) {
            body.put("key", UUID.randomUUID().toString());
            arrive(body).statusCode(201);
        }
        body.put("key", UUID.randomUUID().toString());
        arrive(body).statusCode(429);
    }

    @Test
    void oneDeviceIsAtOneShelterAMinute() {
        Map<String, Object> body = arrival();
        arrive(body).statusCode(201);
        shelter = checks.shelter();
        body.put("code", door(false));
        body.put("key", UUID.randomUUID().toString());
        arrive(body).statusCode(429).header("Retry-After", org.hamcrest.Matchers.notNullValue());

        clock.turn(Duration.ofMinutes(2));
        body.put("sentAt", Instant.now(clock).toString());
        arrive(body).statusCode(201);
    }

    @Test
    void theSameKeyAtOnceIsOneEntry() throws Exception {
        Map<String, Object> body = arrival();

        List<Integer> statuses =
                AtOnce.times(8, () -> Calls.asNobody().body(body).post(BOOK).statusCode());

        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(checks.names(shelter)).hasSize(1);
    }

    @Test
    void whoIsSignedInCountsAtOnce() {
        Calls.as(house.anyResident())
                .body(arrival())
                .post(BOOK)
                .then()
                .statusCode(201)
                .body("matched", equalTo(true));

        assertThat(checks.evidence(drill, house.id())).singleElement().satisfies(entry -> {
            assertThat(entry.evidence().source()).isEqualTo(Source.SELF);
            assertThat(entry.evidence().place()).isEqualTo(Stay.SHELTER);
            assertThat(entry.evidence().resident()).isEqualTo(checks.resident(house.anyResident()));
            assertThat(entry.shelter()).isEqualTo(shelter);
        });
    }

    @Test
    void whoBringsTheFamilySpeaksForItAndWhoLeavesIsInTheShelterNoMore() {
        Map<String, Object> body = arrival();
        body.put("people", 4);
        Calls.as(house.anyResident()).body(body).post(BOOK).then().statusCode(201);
        Calls.as(house.anyResident())
                .body(body)
                .post(BOOK)
                .then()
                .statusCode(200)
                .body("matched", equalTo(true));
        body.put("leaving", true);
        body.put("key", UUID.randomUUID().toString());
        Calls.as(house.anyResident()).body(body).post(BOOK).then().statusCode(201);

        assertThat(checks.evidence(drill, house.id()))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.evidence().source()).isEqualTo(Source.FAMILY))
                .extracting(entry -> entry.evidence().place())
                .containsExactlyInAnyOrder(Stay.SHELTER, null);
    }

    @Test
    void whoBringsAPartOfTheHouseholdCountsAlone() {
        TestCity.House four = city.house(town.groups().get(0), 4);
        Map<String, Object> body = arrival();
        body.put("people", 2);
        Calls.as(four.anyResident()).body(body).post(BOOK).then().statusCode(201);

        assertThat(checks.evidence(drill, four.id())).singleElement().satisfies(entry -> {
            assertThat(entry.evidence().resident()).isEqualTo(checks.resident(four.anyResident()));
            assertThat(entry.evidence().source()).isEqualTo(Source.SELF);
        });
        body.put("whole", true);
        body.put("key", UUID.randomUUID().toString());
        Calls.as(four.anyResident()).body(body).post(BOOK).then().statusCode(201);
        assertThat(checks.evidence(drill, four.id()))
                .filteredOn(entry -> entry.evidence().resident() == null)
                .singleElement()
                .satisfies(entry -> assertThat(entry.evidence().source()).isEqualTo(Source.FAMILY));
    }

    @Test
    void guestsOfOthersMakeNoWholeHousehold() {
        TestCity.House two = city.house(town.groups().get(0), 2);
        Map<String, Object> body = arrival();
        body.put("people", 2);
        body.put("whole", false);
        Calls.as(two.anyResident()).body(body).post(BOOK).then().statusCode(201);

        assertThat(checks.evidence(drill, two.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.evidence().resident()).isNotNull());
    }

    @Test
    void familyElsewhereIsNotSeenInTheHousehold() {
        TestCity.House two = city.house(town.groups().get(0), 2);
        checks.elsewhere(two.anyResident());
        Calls.as(two.anyResident())
                .body(arrival())
                .post(BOOK)
                .then()
                .statusCode(201)
                .body("matched", equalTo(false));
        assertThat(checks.evidence(drill, two.id())).isEmpty();

        Map<String, Object> body = arrival();
        body.put("people", 2);
        body.put("whole", true);
        Calls.as(two.anyResident()).body(body).post(BOOK).then().statusCode(201).body("matched", equalTo(true));
        assertThat(checks.evidence(drill, two.id())).singleElement().satisfies(entry -> {
            assertThat(entry.evidence().resident()).isNull();
            assertThat(entry.evidence().source()).isEqualTo(Source.FAMILY);
        });
    }

    @Test
    void anOfficerSaysWhoOfAHouseholdCameOrThatAllDid() {
        TestCity.House four = city.house(town.groups().get(0), 4);
        String id = named();
        String path = BOOK + "/" + id + "/match";
        Map<String, Object> whose = new HashMap<>(Map.of("household", four.id().toString()));
        Calls.as(head).body(whose).post(path).then().statusCode(400).body("violations[0].field", equalTo("resident"));
        whose.put("resident", checks.resident(four.anyResident()).toString());
        whose.put("whole", true);
        Calls.as(head).body(whose).post(path).then().statusCode(400).body("violations[0].field", equalTo("whole"));
        assertThat(checks.evidence(drill, four.id())).isEmpty();

        whose.remove("resident");
        Calls.as(head).body(whose).post(path).then().statusCode(201);
        assertThat(checks.evidence(drill, four.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.evidence().resident()).isNull());
    }

    @Test
    void inRealityTheCheckOfTheirAssociationIsTheirs() {
        Incident check = checks.open(false, town.place());
        try {
            Map<String, Object> body = arrival();
            body.remove("drill");
            body.put("unit", town.place().id().toString());
            arrive(body)
                    .statusCode(201)
                    .body("drill", equalTo(false))
                    .body("check", equalTo(check.id().toString()));
            list(head, check, "unit=" + town.place().id()).statusCode(200).body("items", hasSize(1));
            list(head, drill, "unit=" + town.place().id()).statusCode(200).body("items", hasSize(0));
        } finally {
            checks.close(check);
        }
    }

    @Test
    void anOfficerFindsOutWhoseTheyAreOnceAndForAll() throws Exception {
        String id = named();
        Map<String, Object> whose = Map.of("household", house.id().toString());
        list(head, drill, "unit=" + town.place().id()).statusCode(200).body("items.name", equalTo(List.of(name)));

        List<Integer> statuses = AtOnce.times(
                4,
                () -> Calls.as(head)
                        .body(whose)
                        .post(BOOK + "/" + id + "/match")
                        .statusCode());

        assertThat(statuses).containsOnly(201);
        assertThat(checks.evidence(drill, house.id())).singleElement().satisfies(entry -> {
            assertThat(entry.evidence().source()).isEqualTo(Source.SHELTER);
            assertThat(entry.evidence().place()).isEqualTo(Stay.SHELTER);
        });
        Calls.as(head)
                .body(Map.of("household", town.houses().get(1).id().toString()))
                .post(BOOK + "/" + id + "/match")
                .then()
                .statusCode(409)
                .body("type", endsWith("shelter-arrival-matched"));
        list(head, drill, "unmatched=true&unit=" + town.place().id()).body("items", hasSize(0));
        assertThat(checks.audited(head, "ShelterArrivalsSeen")).isEqualTo(2);
        assertThat(checks.audited(head, "ShelterArrivalMatched")).isEqualTo(1);
        assertThat(checks.audited(name)).isFalse();
    }

    @Test
    void namesAreForThoseWhoGoRoundThereOrKeepTheSheltersAlone() {
        String id = named();
        String unit = "unit=" + town.place().id();
        AccountId other = city.officer(city.association(1, 1).place(), Role.HEAD);
        AccountId federation = city.officer(town.federation(), Role.HEAD);
        Map<String, Object> whose = Map.of("household", house.id().toString());

        list(staff, drill, "shelter=" + shelter).statusCode(200).body("items", hasSize(1));
        list(head, drill, "shelter=" + shelter).statusCode(404);
        for (AccountId stranger : List.of(other, federation, house.anyResident())) {
            list(stranger, drill, unit).statusCode(404);
            Calls.as(stranger)
                    .get(BOOK + "/counts?check=" + drill.id() + "&" + unit)
                    .then()
                    .statusCode(404);
            Calls.as(stranger)
                    .body(whose)
                    .post(BOOK + "/" + id + "/match")
                    .then()
                    .statusCode(404);
        }
        Calls.asNobody().get(BOOK + "?check=" + drill.id() + "&" + unit).then().statusCode(401);
        Calls.asNobody().body(whose).post(BOOK + "/" + id + "/match").then().statusCode(401);
        list(head, drill, unit + "&shelter=" + shelter).statusCode(400);
    }

    @Test
    void aProtectedHouseholdIsMatchedByTheCityAlone() {
        String id = named();
        checks.shield(house.id());
        Map<String, Object> whose = Map.of("household", house.id().toString());

        Calls.as(head).body(whose).post(BOOK + "/" + id + "/match").then().statusCode(404);
        Calls.as(staff).body(whose).post(BOOK + "/" + id + "/match").then().statusCode(404);
        Calls.as(city.officer(city.city(), Role.CITY_ADMIN))
                .body(whose)
                .post(BOOK + "/" + id + "/match")
                .then()
                .statusCode(201);
        list(head, drill, "unit=" + town.place().id()).body("items", hasSize(0));
    }

    @Test
    void aCodeIsMadeByTheServiceAndEndsWithTheNextVersion() {
        Map<String, Object> body = arrival();
        for (String forged : List.of("A".repeat(40), code.substring(0, 39) + (code.endsWith("A") ? "B" : "A"), "x")) {
            body.put("code", forged);
            arrive(body).statusCode(404);
        }
        String next = door(true);
        body.put("code", code);
        arrive(body).statusCode(404);
        body.put("code", next);
        arrive(body).statusCode(201);
    }

    @Test
    void theCodeOfADoorLeadsWhereNoCodeOfAHouseLeads() {
        Calls.as(staff)
                .body(Map.of("shelter", shelter.toString()))
                .post(BOOK + "/codes")
                .then()
                .statusCode(201)
                .body("url", endsWith("/d/" + code));
    }

    @Test
    void aCodeIsForWhoKeepsTheSheltersAndComesAsAPosterOfOnePage() {
        Map<String, Object> body = Map.of("shelter", shelter.toString());
        Calls.asNobody().body(body).post(BOOK + "/codes").then().statusCode(401);
        Calls.as(head).body(body).post(BOOK + "/codes").then().statusCode(403);
        Calls.as(head).get(BOOK + "/codes/" + shelter + "/poster").then().statusCode(403);

        byte[] pdf = Calls.as(staff)
                .get(BOOK + "/codes/" + shelter + "/poster")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void withoutACheckNobodyIsWrittenDown() {
        Map<String, Object> body = arrival();
        body.put("drill", UUID.randomUUID().toString());

        arrive(body).statusCode(409).body("type", endsWith("no-check-open"));
        assertThat(checks.names(shelter)).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedByField() {
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "people",
                        21,
                        "name",
                        " ",
                        "nameKana",
                        "ア".repeat(61),
                        "phone",
                        "電話",
                        "status",
                        "OUTSIDE",
                        "comment",
                        "あ".repeat(501))
                .entrySet()) {
            Map<String, Object> body = arrival();
            body.put(wrong.getKey(), wrong.getValue());
            arrive(body).statusCode(400);
        }
        for (String field : List.of("name", "nameKana", "comment")) {
            Map<String, Object> body = arrival();
            body.put(field, "a\u0007b");
            arrive(body).statusCode(400).body("violations[0].field", equalTo(field));
        }
        Map<String, Object> body = arrival();
        body.put("unit", town.groups().get(0).id().toString());
        arrive(body).statusCode(400).body("violations[0].field", equalTo("unit"));
        assertThat(checks.names(shelter)).isEmpty();
    }

    @Test
    void namesCloseADayAfterTheEndAndGoAfterThirty() {
        String id = named();
        checks.close(drill);
        clock.turn(Duration.ofHours(25));
        list(head, drill, "unit=" + town.place().id())
                .statusCode(409)
                .body("type", endsWith("shelter-arrivals-closed"));
        Calls.as(head)
                .body(Map.of("household", house.id().toString()))
                .post(BOOK + "/" + id + "/match")
                .then()
                .statusCode(409);
        clock.turn(Duration.ofDays(28));
        forget.forget();
        assertThat(checks.names(shelter)).containsExactly(name);

        clock.turn(Duration.ofDays(1));
        forget.forget();
        assertThat(checks.names(shelter)).containsExactly("");
    }

    private String named() {
        Map<String, Object> body = arrival();
        body.put("unit", town.place().id().toString());
        return arrive(body)
                .statusCode(201)
                .body("matched", equalTo(false))
                .extract()
                .path("id");
    }

    private String door(boolean renew) {
        return Calls.as(staff)
                .body(Map.of("shelter", shelter.toString(), "renew", renew))
                .post(BOOK + "/codes")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    private static ValidatableResponse arrive(Map<String, Object> body) {
        return Calls.asNobody().body(body).post(BOOK).then();
    }

    private static ValidatableResponse list(AccountId by, Incident check, String of) {
        return Calls.as(by).get(BOOK + "?check=" + check.id() + "&" + of).then();
    }

    private Map<String, Object> arrival() {
        return new HashMap<>(Map.of(
                "code",
                code,
                "device",
                UUID.randomUUID().toString(),
                "key",
                UUID.randomUUID().toString(),
                "sentAt",
                Instant.now(clock).toString(),
                "drill",
                drill.id().toString(),
                "name",
                name,
                "people",
                1,
                "status",
                "SAFE"));
    }
}
