package jp.kairan.push;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Role;
import jp.kairan.access.Term;
import jp.kairan.localfcm.Rule;
import jp.kairan.push.PushRig.Bench;
import jp.kairan.push.PushRig.Draft;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class DeliveryOverHttpTest {
    @Inject
    TestCity city;

    @Inject
    PushRig rig;

    private Bench bench;
    private Association association;
    private Association neighbour;
    private AccountId head;
    private String dead;

    @BeforeEach
    void twoAssociationsWithPhones() {
        bench = rig.bench();
        association = city.association(1, 3);
        neighbour = city.association(association.federation(), 1, 1);
        head = city.officer(association.place(), Role.HEAD);
        dead = "dead-" + UUID.randomUUID();
        city.phone(association.houses().get(0).anyResident(), dead);
        city.phone(association.houses().get(1).anyResident(), "d-" + UUID.randomUUID());
        city.phone(neighbour.houses().get(0).anyResident(), "d-" + UUID.randomUUID());
        bench.behave(Rule.of(dead, jp.kairan.localfcm.Outcome.UNREGISTERED));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private NoticeId sent(TestCity.Place to) {
        NoticeId notice = rig.publish(Draft.toEveryone(to.id()));
        rig.carry(notice, bench.worker());
        return notice;
    }

    private static String path(NoticeId notice) {
        return "/api/v1/notices/" + notice + "/delivery";
    }

    @Test
    void theHeadSeesHowManyWereReachedAndTheSumIsTheTargets() {
        NoticeId notice = sent(association.place());

        as(head).get(path(notice))
                .then()
                .statusCode(200)
                .body("targets", equalTo(2))
                .body("counts.ACCEPTED", equalTo(1))
                .body("counts.UNREGISTERED", equalTo(1))
                .body("counts.values().sum()", equalTo(2))
                .body("runs", hasSize(1))
                .body("runs[0].state", equalTo("DONE"))
                .body("runs[0].cause", equalTo("PUBLICATION"));
    }

    @Test
    void theTargetsShownAreThoseCountedWhenTheRunWasCut() {
        NoticeId notice = sent(association.place());
        rig.run("update push_run set targets = 7 where notice_id = ?", notice);

        as(head).get(path(notice))
                .then()
                .statusCode(200)
                .body("targets", equalTo(7))
                .body("runs[0].targets", equalTo(7))
                .body("counts.values().sum()", equalTo(2));
    }

    @Test
    void ofAFederationsNoticeTheHeadSeesTheirOwnPartAlone() {
        NoticeId notice = sent(association.federation());

        as(head).get(path(notice)).then().statusCode(404);
        as(head).get(path(notice) + "?unit=" + association.place().id())
                .then()
                .statusCode(200)
                .body("targets", equalTo(2));
        as(head).get(path(notice) + "/devices?unit=" + association.place().id())
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        as(head).get(path(notice) + "?unit=" + neighbour.place().id()).then().statusCode(404);
    }

    @Test
    void whoeverHasLeftIsNoLongerCountedUnderTheUnitTheyLeft() {
        NoticeId notice = sent(association.federation());
        rig.run(
                "update household set moved_out = current_date - 2 where id = ?",
                association.houses().get(0).id());
        rig.run(
                "update resident set left_on = current_date - 2 where household_id = ?",
                association.houses().get(1).id());
        String here = "?unit=" + association.place().id();
        AccountId federationHead = city.officer(association.federation(), Role.HEAD);

        as(federationHead).get(path(notice)).then().statusCode(200).body("targets", equalTo(3));
        as(federationHead).get(path(notice) + here).then().statusCode(200).body("targets", equalTo(0));
        as(federationHead)
                .get(path(notice) + "/devices" + here)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void anotherAssociationsNoticeDoesNotExist() {
        NoticeId notice = sent(association.place());
        AccountId stranger = city.officer(neighbour.place(), Role.HEAD);
        String absent = as(stranger)
                .get(path(NoticeId.next()))
                .then()
                .statusCode(404)
                .extract()
                .path("detail");

        for (String query : List.of(
                "",
                "/devices",
                "?unit=" + neighbour.place().id(),
                "/devices?unit=" + neighbour.place().id())) {
            as(stranger).get(path(notice) + query).then().statusCode(404).body("detail", equalTo(absent));
        }
    }

    @Test
    void nobodyAndResidentsAreRefused() {
        NoticeId notice = sent(association.place());

        for (String rest : List.of("", "/devices")) {
            asNobody().get(path(notice) + rest).then().statusCode(401);
            as(association.houses().get(2).anyResident())
                    .get(path(notice) + rest)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void devicesComeWithHouseholdsForThoseWhoMaySeeThemAndNeverWithTokens() {
        NoticeId notice = sent(association.place());

        String body = as(head).get(path(notice) + "/devices?state=UNREGISTERED")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("UNREGISTERED"))
                .body(
                        "items[0].household",
                        equalTo(association.houses().get(0).id().toString()))
                .body("items[0].householdName", notNullValue())
                .body("items[0].at", notNullValue())
                .extract()
                .asString();
        assertThat(body).doesNotContain(dead);
    }

    @Test
    void aFederationSeesDevicesWithoutNames() {
        NoticeId notice = sent(association.federation());
        AccountId federationHead = city.officer(association.federation(), Role.HEAD);

        as(federationHead)
                .get(path(notice) + "/devices")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.household", everyItem(nullValue()))
                .body("items.householdName", everyItem(nullValue()));
    }

    @Test
    void thePagesListEveryDeviceOnce() {
        NoticeId notice = sent(association.federation());
        AccountId federationHead = city.officer(association.federation(), Role.HEAD);
        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            var page = as(federationHead)
                    .get(path(notice) + "/devices?limit=1" + (next == null ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.device"));
            next = page.path("next");
        } while (next != null);

        assertThat(seen).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void nonsenseIsABadRequest() {
        NoticeId notice = sent(association.place());

        for (String query : List.of("?state=NOTHING", "?limit=0", "?limit=201", "?cursor=%00", "?cursor=eA")) {
            as(head).get(path(notice) + "/devices" + query).then().statusCode(400);
        }
    }

    @Test
    void whatIsForSinglePersonsAloneIsNoOfficesMatter() {
        NoticeId notice = rig.publish(Draft.toEveryone(association.place().id())
                .to(Term.person(association.houses().get(1).anyResident())));
        rig.carry(notice, bench.worker());
        String here = "unit=" + association.place().id();

        for (AccountId office : List.of(
                head, city.officer(association.federation(), Role.HEAD), city.officer(city.city(), Role.CITY_ADMIN))) {
            for (String query : List.of("", "?" + here, "/devices", "/devices?" + here)) {
                as(office).get(path(notice) + query).then().statusCode(404);
            }
        }
    }
}
