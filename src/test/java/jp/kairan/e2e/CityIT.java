package jp.kairan.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import jp.kairan.testing.SampleFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day of the city: who is reached, who reads, who must not even know. */
class CityIT {
    private static final String ASSOCIATION = "A0001";
    private static final String OTHER_ASSOCIATION = "A0002";
    private static final String GROUP = "A0001-01";

    private static Phones phones;
    private static Installation installation;
    private static Service service;
    private static Census census;
    private static Visitor head;
    private static Visitor cityHall;
    private static Visitor resident;

    @BeforeAll
    static void open() {
        phones = Phones.answeringAfter(Duration.ZERO);
        installation = Installation.fresh("city", phones.fcm(), Map.of());
        service = installation.start();
        census = installation.census();
        head = Visitor.as(service, "ASSOCIATION_HEAD");
        cityHall = Visitor.as(service, "CITY_STAFF");
        resident = Visitor.as(service, "RESIDENT");
    }

    @AfterAll
    static void close() {
        if (installation != null) {
            installation.close();
        }
        phones.close();
    }

    @BeforeEach
    void forget() {
        phones.forget();
    }

    @Test
    void aCircularReachesEveryPhoneOfItsAssociationAndNoOther() {
        Set<String> expected = census.phonesUnder(ASSOCIATION);

        String notice = census.noticeOf(fromHead(ASSOCIATION, "夏祭りのお知らせ", List.of()));
        JsonPath delivery = head.delivered(notice, 1);

        phones.exactly(expected, 1);
        assertThat(expected.size()).isLessThan(census.phones().size() / 4);
        assertThat(delivery.getInt("targets")).isEqualTo(expected.size());
        assertThat(delivery.getInt("counts.ACCEPTED")).isEqualTo(expected.size());
    }

    @Test
    void aResidentFindsItReadsItAndTheHeadSeesThat() {
        String circular = fromHead(ASSOCIATION, "総会のご案内", List.of(upload()));
        String notice = census.noticeOf(circular);

        Map<String, Object> item = inbox(resident, notice).get(0);
        assertThat(item).containsEntry("title", "総会のご案内").containsEntry("opened", false);
        JsonPath read = resident.get("/api/v1/circulars/" + circular).jsonPath();
        assertThat(read.getString("html")).contains("<strong>18時</strong>");
        assertThat(resident.get("/api/v1/circulars/" + circular + "/attachments/" + read.getString("attachments[0].id"))
                        .asByteArray())
                .isEqualTo(SampleFiles.pdf());
        assertThat(opened(head, notice)).isZero();

        assertThat(receipt(resident, notice).statusCode()).isEqualTo(200);

        assertThat(inbox(resident, notice).get(0)).containsEntry("opened", true);
        assertThat(opened(head, notice)).isEqualTo(1);
        head.delivered(notice, 1);
    }

    @Test
    void forAResidentOfAnotherAssociationItDoesNotExist() {
        String file = upload();
        String circular = fromHead(ASSOCIATION, "町会費の集金", List.of(file));
        String notice = census.noticeOf(circular);
        Visitor stranger = Visitor.with(service, census.residentOf(OTHER_ASSOCIATION));

        same(id -> stranger.get("/api/v1/circulars/" + id), circular, 404);
        same(id -> stranger.get("/api/v1/circulars/" + id + "/versions"), circular, 404);
        same(id -> stranger.get("/api/v1/circulars/" + id + "/attachments/" + file), circular, 404);
        same(id -> stranger.get("/api/v1/circulars/" + circular + "/attachments/" + id), file, 404);
        same(id -> receipt(stranger, id), notice, 404);
        same(id -> stranger.get("/api/v1/notices/" + id + "/delivery"), notice, 403);
        same(id -> stranger.get("/api/v1/notices/" + id + "/tally"), notice, 403);
        assertThat(inbox(stranger, notice)).isEmpty();
        head.delivered(notice, 1);
    }

    @Test
    void forTheHeadOfAnotherAssociationItDoesNotExist() {
        String circular = fromHead(ASSOCIATION, "班長会", List.of());
        String notice = census.noticeOf(circular);
        Visitor rival = Visitor.with(service, census.headOf(OTHER_ASSOCIATION));

        same(id -> rival.get("/api/v1/circulars/" + id), circular, 404);
        same(id -> rival.get("/api/v1/circulars/" + id + "/reach"), circular, 404);
        same(id -> rival.get("/api/v1/notices/" + id + "/delivery"), notice, 404);
        same(id -> rival.get("/api/v1/notices/" + id + "/delivery/devices"), notice, 404);
        same(id -> rival.get("/api/v1/notices/" + id + "/tally"), notice, 404);
        same(id -> rival.get("/api/v1/notices/" + id + "/unread"), notice, 404);
        same(id -> rival.post("/api/v1/circulars/" + id + "/withdrawal", Map.of("reason", "誤り")), circular, 404);
        same(
                id -> rival.post(
                        "/api/v1/circulars/" + id + "/correction", Map.of("title", "誤り", "body", "誤り", "reason", "誤り")),
                circular,
                404);
        head.delivered(notice, 1);
    }

    @Test
    void whatOneGroupIsToldDoesNotExistForTheNext() {
        Visitor neighbour = Visitor.as(service, "OTHER_GROUP_RESIDENT");

        String circular = fromHead(GROUP, "1班の当番表", List.of());
        String notice = census.noticeOf(circular);
        head.delivered(notice, 1);

        phones.exactly(census.phonesUnder(GROUP), 1);
        assertThat(resident.get("/api/v1/circulars/" + circular).statusCode()).isEqualTo(200);
        same(id -> neighbour.get("/api/v1/circulars/" + id), circular, 404);
        same(id -> receipt(neighbour, id), notice, 404);
        assertThat(inbox(neighbour, notice)).isEmpty();
    }

    @Test
    void cityHallReachesEveryPhoneThriceWhenItCorrectsAndWithdraws() {
        Set<String> all = census.phones();
        assertThat(all).containsAll(census.phonesOfNonMembers());
        assertThat(census.phonesOfNonMembers()).isNotEmpty();
        String city = census.unit("C");

        String circular = cityHall.publish(city, city, "断水のお知らせ", List.of());
        String notice = census.noticeOf(circular);
        cityHall.delivered(notice, 1);
        phones.exactly(all, 1);

        cityHall.made(cityHall.post(
                "/api/v1/circulars/" + circular + "/correction",
                Map.of("title", "断水のお知らせ", "body", "19時から", "reason", "時刻の誤り")));
        cityHall.delivered(notice, 2);
        phones.exactly(all, 2);

        cityHall.made(cityHall.post("/api/v1/circulars/" + circular + "/withdrawal", Map.of("reason", "中止しました")));
        JsonPath delivery = cityHall.delivered(notice, 3);
        phones.exactly(all, 3);
        assertThat(delivery.getList("runs.cause", String.class))
                .containsExactly("WITHDRAWAL", "CORRECTION", "PUBLICATION");
        assertThat(delivery.getInt("counts.ACCEPTED")).isEqualTo(3 * all.size());
    }

    @Test
    void theTallyAddsUpFromTheGroupsToTheCity() {
        String city = census.unit("C");
        String notice = census.noticeOf(cityHall.publish(city, city, "防災訓練", List.of()));
        receipt(resident, notice);
        receipt(Visitor.with(service, census.residentOf(OTHER_ASSOCIATION)), notice);

        Tallied whole = Tallied.at(cityHall, notice, city);

        assertThat(whole.count("accounts.addressed")).isEqualTo(census.accountsAtHome());
        assertThat(whole.count("households.addressed")).isEqualTo(census.households());
        assertThat(whole.count("accounts.opened")).isEqualTo(2);
        assertThat(whole.levelsThatAddUp(cityHall))
                .as("city, federations, associations")
                .isEqualTo(3);
        cityHall.delivered(notice, 1);
    }

    @Test
    void aSessionThatWasEndedIsRefusedWithinASecondAndNoOther() {
        Visitor lost = Visitor.as(service, "GROUP_LEADER");
        Visitor kept = Visitor.as(service, "GROUP_LEADER");
        assertThat(lost.get("/api/v1/inbox").statusCode()).isEqualTo(200);

        // visitors of a demo do not see each other's devices, so each ends their own
        assertThat(lost.call().delete("/api/v1/sessions/current").statusCode()).isEqualTo(204);

        await("the lost phone is refused")
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(1))
                .until(() -> lost.get("/api/v1/inbox").statusCode() == 401);
        assertThat(kept.get("/api/v1/inbox").statusCode()).isEqualTo(200);
    }

    private static String fromHead(String audience, String title, List<String> files) {
        return head.publish(census.unit(ASSOCIATION), census.unit(audience), title, files);
    }

    private static String upload() {
        Response kept = head.call()
                .multiPart("file", "案内.pdf", SampleFiles.pdf(), "application/pdf")
                .post("/api/v1/attachments");
        head.made(kept);
        return kept.path("id");
    }

    private static Response receipt(Visitor reader, String notice) {
        return reader.put("/api/v1/notices/" + notice + "/receipt", Map.of("opened", true, "version", 1));
    }

    private static List<Map<String, Object>> inbox(Visitor reader, String notice) {
        List<Map<String, Object>> items = reader.get("/api/v1/inbox").jsonPath().getList("items");
        return items.stream().filter(item -> notice.equals(item.get("id"))).toList();
    }

    private static long opened(Visitor officer, String notice) {
        return officer.get("/api/v1/notices/" + notice + "/tally").jsonPath().getLong("total.accounts.opened");
    }

    /** Nothing but the path, which the caller knows, tells a thing of others from one that does not exist. */
    private static void same(Function<String, Response> asked, String there, int status) {
        Response hidden = asked.apply(there);
        Response none = asked.apply(UUID.randomUUID().toString());
        assertThat(hidden.statusCode()).as(hidden.asString()).isEqualTo(status);
        assertThat(none.statusCode()).as(none.asString()).isEqualTo(status);
        assertThat(hidden.contentType()).isEqualTo(none.contentType());
        assertThat(withoutInstance(hidden)).isEqualTo(withoutInstance(none)).containsKey("title");
    }

    private static Map<String, Object> withoutInstance(Response answer) {
        Map<String, Object> body = new TreeMap<>(answer.jsonPath().getMap(""));
        assertThat(body.remove("instance")).isNotNull();
        return body;
    }
}
