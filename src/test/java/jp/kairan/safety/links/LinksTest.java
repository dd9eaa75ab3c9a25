package jp.kairan.safety.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.evidence.Incident;
import jp.kairan.safety.Question;
import jp.kairan.testing.Calls;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;

/** A link asks in the language of the person, names nobody, and is over when its check is or somebody who may has revoked it. */
@KairanTest
class LinksTest extends Linked {
    @Test
    void aMailAsksInTheLanguageOfThePersonAndNamesNobody() {
        checks.read(house.anyResident(), "en");
        Incident check = asked(false, true);

        assertThat(server.to(mail))
                .singleElement()
                .satisfies(one -> assertThat(one.text())
                        .contains("Open the link below", "/a/" + checks.code(check, house.id()))
                        .doesNotContain("試験", "drill"));
        checks.close(check);
    }

    @Test
    void aDrillSaysSoInTheMailAndInTheLink() {
        Incident check = asked(true, true);

        assertThat(server.to(mail))
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains("訓練"));
        get(code(check)).statusCode(200).body("drill", equalTo(true)).body("notice", containsString("訓練"));
        answer(code(check), said(true, "URGENT")).statusCode(201).body("drill", equalTo(true));
        assertThat(checks.evidence(check, house.id())).hasSize(1);
    }

    @Test
    void afterAnEarthquakeTheMailAndTheLinkAskAboutTheEarthquake() {
        enter(true);
        Incident check = checks.open(false, town.place());
        checks.about(check, Question.EARTHQUAKE);
        post.ask();
        post.send();

        assertThat(server.to(mail))
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains("地震"));
        get(code(check)).statusCode(200).body("question", containsString("地震"));
        checks.close(check);
    }

    @Test
    void openingALinkAnswersNothing() {
        Incident check = asked(true, true);

        for (int i = 0; i < 3; i++) {
            get(code(check))
                    .statusCode(200)
                    .body("answered", equalTo(false))
                    .body("people", equalTo(1))
                    .body("personal", equalTo(true))
                    .body("statuses.words", org.hamcrest.Matchers.hasItem("軽いけが"))
                    .body(not(containsString("試験")));
        }
        assertThat(checks.evidence(check, house.id())).isEmpty();
    }

    @Test
    void aLinkWorksAsLongAsAnswersAreTaken() {
        Incident check = asked(true, true);
        String code = code(check);
        checks.close(check);
        clock.turn(Duration.ofHours(71));
        get(code).statusCode(200).body("closedAt", notNullValue()).body("until", notNullValue());
        answer(code, said(true, "SAFE")).statusCode(201);

        clock.turn(Duration.ofHours(2));
        String over = get(code).statusCode(404).extract().body().jsonPath().getString("type");
        answer(code, said(true, "SAFE")).statusCode(404);
        String unknown = get("AAAAAAAAAAAAAAAAAAAAAA")
                .statusCode(404)
                .extract()
                .body()
                .jsonPath()
                .getString("type");
        assertThat(over).isEqualTo(unknown);
    }

    @Test
    void aLinkIsRevokedByThoseWhoLiveThereOrGoRoundAndByNobodyElse() {
        Incident check = asked(true, true);
        String list = LINKS + "issued?household=" + house.id() + "&check=" + check.id();
        AccountId neighbour = town.houses().get(1).anyResident();
        AccountId supporter = city.officer(town.place(), Role.SUPPORTER);
        String id = Calls.as(head)
                .get(list)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].messages", equalTo(List.of("SENT")))
                .extract()
                .path("items[0].id");

        Calls.asNobody().get(list).then().statusCode(401);
        Calls.asNobody().delete(LINKS + "issued/" + id).then().statusCode(401);
        for (AccountId stranger : List.of(neighbour, supporter)) {
            Calls.as(stranger).get(list).then().statusCode(404);
            Calls.as(stranger).delete(LINKS + "issued/" + id).then().statusCode(404);
        }
        get(code(check)).statusCode(200);
        Calls.as(house.anyResident()).delete(LINKS + "issued/" + id).then().statusCode(204);
        Calls.as(head).delete(LINKS + "issued/" + id).then().statusCode(204);
        get(code(check)).statusCode(404);
        answer(code(check), said(true, "SAFE")).statusCode(404);
        assertThat(checks.audited(house.anyResident(), "SafetyLinkRevoked")).isEqualTo(1);
        assertThat(checks.audited(head, "SafetyLinkRevoked")).isZero();
    }
}
