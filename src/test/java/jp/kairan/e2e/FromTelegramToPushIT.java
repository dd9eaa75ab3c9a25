package jp.kairan.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ground shakes, the weather service says so, and with one word of city hall everybody's phone does. */
class FromTelegramToPushIT {
    private static final ZonedDateTime SHAKEN = ZonedDateTime.now(ZoneId.of("Asia/Tokyo"))
            .truncatedTo(ChronoUnit.MINUTES)
            .minusMinutes(3);
    private static final String EVENT = SHAKEN.format(DateTimeFormatter.ofPattern("yyyyMMddHHmmss"));

    private Phones phones;
    private Installation installation;
    private Census census;
    private Visitor staff;
    private Visitor uploader;
    private Visitor resident;
    private Visitor other;
    private Visitor head;

    @BeforeEach
    void open() {
        phones = Phones.answeringAfter(Duration.ZERO);
        installation = Installation.fresh("telegram", phones.fcm(), Map.of("kairan.demo.scale", "0.005"));
        Service service = installation.start();
        staff = Visitor.as(service, "CITY_STAFF");
        uploader = Visitor.as(service, "CITY_ADMIN");
        resident = Visitor.as(service, "RESIDENT");
        other = Visitor.as(service, "OTHER_GROUP_RESIDENT");
        head = Visitor.as(service, "ASSOCIATION_HEAD");
        census = installation.census();
    }

    @AfterEach
    void close() {
        installation.close();
        phones.close();
    }

    @Test
    void aStrongShockIsProposedGoesOutOnOneWordAndIsNotProposedAgain() {
        Set<String> all = census.phones();

        String taken = upload();

        List<Map<String, Object>> proposals = waiting();
        assertThat(proposals)
                .singleElement()
                .satisfies(proposal -> assertThat(proposal)
                        .containsEntry("category", "EARTHQUAKE")
                        .containsEntry("byRule", true)
                        .containsEntry("open", "SUBMITTED"));
        String id = proposals.get(0).get("id").toString();
        String approval = "/api/v1/broadcasts/" + id + "/approval";
        Map<String, Object> seen = Map.of("lockVersion", proposals.get(0).get("lockVersion"));
        assertThat(uploader.post(approval, seen).statusCode()).isEqualTo(409);
        staff.made(staff.post(approval, seen));

        String notice = census.noticeOf("BROADCAST", id);
        JsonPath delivery = staff.delivered(notice, 1);
        assertThat(delivery.getInt("counts.ACCEPTED")).isEqualTo(all.size());
        assertThat(all)
                .allSatisfy(phone -> assertThat(phones.heard(phone, notice))
                        .singleElement()
                        .satisfies(message -> assertThat(message.data()).containsEntry("kind", "BROADCAST")));
        String japanese = census.reading("ja", all).iterator().next();
        assertThat(phones.heard(japanese, notice).get(0).title()).startsWith("震度5強の地震がありました");
        assertThat(phones.heard(japanese, notice).get(0).body()).startsWith("緊急のお知らせです");

        List<Object> turns = turns();
        assertThat(upload()).isEqualTo(taken);
        assertThat(turns()).isEqualTo(turns).hasSize(3).containsOnly(List.of("RAISED"));
        await("nothing follows")
                .during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(4))
                .until(() -> waiting().isEmpty()
                        && all.stream()
                                .allMatch(phone -> phones.heard(phone, notice).size() == 1));
    }

    @Test
    void everybodyIsAskedAndTheAnswersAreOnTheBoard() {
        Set<String> all = census.phones();
        upload();
        JsonPath proposed = staff.get("/api/v1/safety-checks").jsonPath();
        String check = proposed.getString("items.find { it.state == 'PROPOSED' }.id");
        assertThat(check).isNotNull();

        Response opened = staff.post("/api/v1/safety-checks/" + check + "/opening", Map.of());
        assertThat(opened.statusCode()).as(opened.asString()).isIn(200, 201);

        String notice = census.noticeOf("SAFETY_CHECK", check);
        JsonPath delivery = staff.delivered(notice, 1);
        assertThat(delivery.getInt("counts.ACCEPTED")).isEqualTo(all.size());
        String japanese = census.reading("ja", all).iterator().next();
        assertThat(phones.heard(japanese, notice))
                .singleElement()
                .satisfies(message -> assertThat(message.title()).contains("安否"));

        answer(resident, check, "HOUSEHOLD", "SAFE");
        answer(other, check, "ME", "URGENT");
        await("the board has heard")
                .atMost(Duration.ofSeconds(5))
                .until(() -> urgent(head, check) == 1 && urgent(staff, check) == 1);
        JsonPath own = resident.get("/api/v1/safety-answers?check=" + check).jsonPath();
        assertThat(own.getString("households[0].completeness")).isEqualTo("ALL_CONFIRMED");
        assertThat(own.getString("households[0].status")).isEqualTo("SAFE");
        assertThat(head.get("/api/v1/safety-checks/" + check + "/help")
                        .jsonPath()
                        .getList("lines"))
                .hasSize(1);
    }

    private static void answer(Visitor who, String check, String whose, String status) {
        String now = Instant.now().toString();
        Response answer = who.post(
                "/api/v1/safety-answers",
                Map.of(
                        "check",
                        check,
                        "sentAt",
                        now,
                        "answers",
                        List.of(Map.of(
                                "key", UUID.randomUUID().toString(), "whose", whose, "status", status, "at", now))));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("items[0].outcome")).isEqualTo("RECORDED");
    }

    private static int urgent(Visitor officer, String check) {
        return officer.get("/api/v1/safety-checks/" + check + "/board")
                .jsonPath()
                .getInt("own.counts.urgent");
    }

    /** Brings the report in and gives what the service says of it. */
    private String upload() {
        Response answer = uploader.call()
                .contentType("application/xml")
                .queryParam("fileName", "20310305000000_0_VXSE53_010000.xml")
                .body(report().getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/telegrams");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.asString();
    }

    /** What a rule has put on the desk of city hall. */
    private List<Map<String, Object>> waiting() {
        return staff.get("/api/v1/broadcasts/desk?open=true").jsonPath().getList("items.findAll { it.byRule }");
    }

    /** What those who act on findings were told, finding by finding. */
    private List<Object> turns() {
        return staff.get("/api/v1/hazard-findings")
                .jsonPath()
                .getList("items.findAll { it.eventIds.contains('" + EVENT + "') }.turns.turn");
    }

    /** 震源・震度に関する情報: 金沢市 5強. */
    private static String report() {
        String shaken = SHAKEN.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Report xmlns="http://xml.kishou.go.jp/jmaxml1/">
                <Control><Title>震源・震度に関する情報</Title><DateTime>%s</DateTime><Status>通常</Status>
                <EditorialOffice>気象庁本庁</EditorialOffice><PublishingOffice>気象庁</PublishingOffice></Control>
                <Head xmlns="http://xml.kishou.go.jp/jmaxml1/informationBasis1/"><Title>震源・震度情報</Title>
                <ReportDateTime>%s</ReportDateTime><TargetDateTime>%s</TargetDateTime>
                <EventID>%s</EventID><InfoType>発表</InfoType><Serial>1</Serial>
                <InfoKind>地震情報</InfoKind><InfoKindVersion>1.0_1</InfoKindVersion></Head>
                <Body xmlns="http://xml.kishou.go.jp/jmaxml1/body/seismology1/"
                  xmlns:jmx_eb="http://xml.kishou.go.jp/jmaxml1/elementBasis1/">
                <Earthquake><OriginTime>%s</OriginTime><ArrivalTime>%s</ArrivalTime>
                  <jmx_eb:Magnitude type="Mj" description="Ｍ６．４">6.4</jmx_eb:Magnitude></Earthquake>
                <Intensity><Observation><MaxInt>5+</MaxInt><Pref><Name>石川県</Name><Code>17</Code><MaxInt>5+</MaxInt>
                  <Area><Name>石川県加賀</Name><Code>391</Code><MaxInt>5+</MaxInt>
                    <City><Name>金沢市</Name><Code>1720100</Code><MaxInt>5+</MaxInt></City></Area>
                </Pref></Observation></Intensity></Body></Report>
                """.formatted(
                        SHAKEN.plusMinutes(2).toInstant(),
                        SHAKEN.plusMinutes(2).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                        shaken,
                        EVENT,
                        shaken,
                        shaken);
    }
}
