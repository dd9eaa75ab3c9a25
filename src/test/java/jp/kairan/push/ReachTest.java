package jp.kairan.push;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Role;
import jp.kairan.localfcm.Rule;
import jp.kairan.push.PushRig.Bench;
import jp.kairan.push.PushRig.Draft;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestCity.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class ReachTest {
    @Inject
    TestCity city;

    @Inject
    PushRig rig;

    private Bench bench;
    private Association association;
    private AccountId head;
    private House reached;
    private House withoutLogin;
    private House withoutPhone;
    private House silent;
    private House failing;
    private House reader;
    private House late;

    @BeforeEach
    void aHouseOfEachKind() {
        bench = rig.bench();
        association = city.association(1, 7);
        head = city.officer(association.place(), Role.HEAD);
        List<House> houses = association.houses();
        reached = houses.get(0);
        withoutLogin = houses.get(1);
        withoutPhone = houses.get(2);
        silent = houses.get(3);
        failing = houses.get(4);
        reader = houses.get(5);
        late = houses.get(6);
        city.phone(reached.anyResident(), token());
        rig.run("update resident set account_id = null where household_id = ?", withoutLogin.id());
        UUID quiet = city.phone(silent.anyResident(), token());
        rig.run("update device set address_state = 'NONE', address = null, address_kind = null where id = ?", quiet);
        String dead = "dead-" + UUID.randomUUID();
        city.phone(failing.anyResident(), dead);
        bench.behave(Rule.of(dead, jp.kairan.localfcm.Outcome.UNREGISTERED));
        for (int i = 0; i < houses.size(); i++) {
            rig.run(
                    "update household set walk_no = ? where id = ?",
                    houses.size() - i,
                    houses.get(i).id());
        }
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static String token() {
        return "r-" + UUID.randomUUID();
    }

    private NoticeId published() {
        return rig.publish(Draft.toEveryone(association.federation().id()));
    }

    private NoticeId sent() {
        NoticeId notice = published();
        rig.carry(notice, bench.worker());
        city.phone(late.anyResident(), token());
        rig.run(
                "insert into receipt (notice_id, account_id, opened_at, opened_version) values (?, ?, now(), 1)",
                notice,
                reader.anyResident());
        return notice;
    }

    private String path(NoticeId notice, String what) {
        return "/api/v1/notices/" + notice + "/" + what + "?unit="
                + association.place().id();
    }

    @Test
    void everyHouseIsReachedWaitedForOrUnreachableForAReason() {
        as(head).get(path(sent(), "reach"))
                .then()
                .statusCode(200)
                .body("households", equalTo(7))
                .body("reached", equalTo(2))
                .body("waiting", equalTo(0))
                .body("unreachable", equalTo(5))
                .body("reasons.NO_LOGIN", equalTo(1))
                .body("reasons.NO_DEVICE", equalTo(1))
                .body("reasons.NO_ADDRESS", equalTo(1))
                .body("reasons.FAILED", equalTo(1))
                .body("reasons.ADDED_LATER", equalTo(1));
    }

    @Test
    void beforeTheRunIsCarriedWhoeverHasAPhoneIsWaitedFor() {
        as(head).get(path(published(), "reach"))
                .then()
                .statusCode(200)
                .body("waiting", equalTo(2))
                .body("reached", equalTo(0));
    }

    @Test
    void aSecondPhoneThatTookItReachesTheHouse() {
        city.phone(failing.anyResident(), token());

        as(head).get(path(sent(), "reach"))
                .then()
                .body("reasons.FAILED", equalTo(0))
                .body("reached", equalTo(3));
    }

    @Test
    void theUnreachableComeInWalkingOrderWithTheReason() {
        as(head).get(path(sent(), "unreachable"))
                .then()
                .statusCode(200)
                .body("items.reason", contains("ADDED_LATER", "FAILED", "NO_ADDRESS", "NO_DEVICE", "NO_LOGIN"))
                .body("items.walkNo", contains(1, 3, 4, 5, 6))
                .body("items[0].address", equalTo("石川県金沢市試験町1-1"));
    }

    @Test
    void thePagesListEveryHouseOnce() {
        NoticeId notice = sent();
        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            var page = as(head).get(path(notice, "unreachable") + "&limit=2" + (next == null ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.household"));
            next = page.path("next");
        } while (next != null);

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void aProtectedHouseIsListedWithoutItsAddress() {
        HouseholdId hidden = withoutLogin.id();
        rig.run("update household set protected = true where id = ?", hidden);

        as(head).get(path(sent(), "unreachable"))
                .then()
                .body("items.find { it.household == '" + hidden + "' }.address", nullValue());
    }

    @Test
    void aGroupLeaderSeesTheirOwnGroupAndNoOther() {
        NoticeId notice = sent();
        AccountId leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        String group = association.groups().get(0).id().toString();
        AccountId stranger = city.officer(city.association(1, 1).groups().get(0), Role.GROUP_LEADER);

        for (String what : List.of("reach", "unreachable")) {
            as(leader)
                    .get("/api/v1/notices/" + notice + "/" + what + "?unit=" + group)
                    .then()
                    .statusCode(200);
            as(stranger)
                    .get("/api/v1/notices/" + notice + "/" + what + "?unit=" + group)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void aFederationSeesCountsAndNoNames() {
        NoticeId notice = sent();
        AccountId federation = city.officer(association.federation(), Role.HEAD);

        as(federation).get("/api/v1/notices/" + notice + "/reach").then().statusCode(200);
        as(federation).get("/api/v1/notices/" + notice + "/unreachable").then().statusCode(403);
    }

    @Test
    void nobodyAndResidentsAreRefusedAndAnUnknownNoticeIsNotFound() {
        NoticeId notice = sent();

        for (String what : List.of("reach", "unreachable")) {
            asNobody().get(path(notice, what)).then().statusCode(401);
            as(reached.anyResident()).get(path(notice, what)).then().statusCode(403);
            as(head).get(path(NoticeId.next(), what)).then().statusCode(404);
        }
        as(head).get(path(notice, "unreachable") + "&cursor=eA").then().statusCode(400);
    }

    @Test
    void theDevicesOfAUnitAreThoseOfItsPeople() {
        Association other = city.association(association.federation(), 1, 1);
        city.phone(other.houses().get(0).anyResident(), token());
        NoticeId notice = sent();

        as(head).get("/api/v1/notices/" + notice + "/delivery/devices?unit="
                        + association.place().id())
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }
}
