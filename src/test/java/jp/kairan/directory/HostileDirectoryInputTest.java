package jp.kairan.directory;

import static jp.kairan.testing.Calls.as;

import jakarta.inject.Inject;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KairanTest
class HostileDirectoryInputTest {
    @Inject
    TestCity city;

    private Association place;
    private AccountId head;

    @BeforeEach
    void settle() {
        place = city.association(1, 1);
        head = city.officer(place.place(), Role.HEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"name\":\"北陸\"}",
                "{\"name\":\"  \",\"address\":\"a\"}",
                "{\"name\":\"a\\u0000b\",\"address\":\"a\"}",
                "{\"name\":\"\\ud800\",\"address\":\"a\"}",
                "{\"name\":\"a\\nb\",\"address\":\"a\"}",
                "{\"name\":\"a\",\"address\":\"a\",\"channel\":\"FAX\"}",
                "{\"name\":\"a\",\"address\":\"a\",\"moved\":true}",
                "{\"name\":{\"a\":1},\"address\":\"a\"}"
            })
    void aHouseholdThatMakesNoSenseIsRefused(String body) {
        as(head).body(body)
                .post("/api/v1/units/" + place.groups().get(0).id() + "/households")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"on\":null}",
                "{\"on\":\"2026-02-30\"}",
                "{\"on\":\"+999999999-12-31\"}",
                "{\"on\":\"0001-01-01\"}",
                "{\"on\":\"tomorrow\"}",
                "{\"on\":[2026,1]}"
            })
    void aDayThatIsNoneIsRefused(String body) {
        as(head).body(body)
                .post("/api/v1/households/" + place.houses().get(0).id() + "/departure")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"households\":null}",
                "{\"households\":[null]}",
                "{\"households\":[\"x\"]}",
                "{\"households\":\"x\"}"
            })
    void anOrderThatIsNoneIsRefused(String body) {
        as(head).body(body)
                .put("/api/v1/units/" + place.groups().get(0).id() + "/walking-order")
                .then()
                .statusCode(400);
    }

    @Test
    void cursorsOfOtherListsAndBrokenOnesAreRefused() {
        for (String cursor : new String[] {"%00", "AAAA", "MSAy", "Kysr", "LTEgMSAx"}) {
            for (String list : new String[] {
                "units/" + place.place().id() + "/households?",
                "units/" + place.place().id() + "/offices?",
                "households/" + place.houses().get(0).id() + "/residents?",
                "lists?unit=" + place.place().id() + "&",
                "units?"
            }) {
                as(head).urlEncodingEnabled(false)
                        .get("/api/v1/" + list + "cursor=" + cursor)
                        .then()
                        .statusCode(400);
            }
        }
    }

    @Test
    void wordsToSearchForAreTextAndNothingElse() {
        for (String sought : new String[] {"%25", "_", "'%3B--", "%5C"}) {
            as(head).urlEncodingEnabled(false)
                    .get("/api/v1/units/" + place.place().id() + "/households?q=" + sought)
                    .then()
                    .statusCode(200);
        }
        as(head).urlEncodingEnabled(false)
                .get("/api/v1/units/" + place.place().id() + "/households?q=%00")
                .then()
                .statusCode(400);
    }

    @Test
    void idsThatAreNoneAreNotFound() {
        as(head).get("/api/v1/households/7").then().statusCode(404);
        as(head).get("/api/v1/units/x").then().statusCode(404);
    }
}
