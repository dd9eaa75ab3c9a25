package jp.kairan.safety;

import static jp.kairan.safety.Asking.CHECKS;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.Role;
import jp.kairan.hazards.Arrivals;
import jp.kairan.hazards.Source;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a report of the weather service to the question, by a rule to which two persons have agreed. */
@KairanTest
class TelegramsThatAskTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String NOTO = "jma-ishikawa/RECONSTRUCTED_VXSE53_20240101_noto_ishikawa.xml";
    private static final Instant NOTO_REPORTED = Instant.parse("2024-01-01T07:20:00Z");
    private static final String CHECK = "select id::text as text from safety_check where state = 'OPEN' and question = "
            + "'EARTHQUAKE' and finding_id in (select id from hazard_finding where rule_id = ?::uuid)";

    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    Arrivals arrivals;

    @Inject
    Asking asking;

    private AccountId staff;
    private AccountId resident;
    private String rule;
    private String check;

    @BeforeEach
    void noOtherRule() {
        asking.rules(false);
        asking.endOthers();
    }

    @AfterEach
    void tidy() {
        if (check != null) {
            asking.forget(check);
        }
        if (rule != null) {
            as(staff).delete("/api/v1/hazard-rules/" + rule).then();
        }
        asking.rules(true);
        clock.reset();
    }

    private void agreedRule(String threshold) {
        staff = city.officer(city.city(), Role.CITY_STAFF);
        AccountId second = city.officer(city.city(), Role.CITY_ADMIN);
        resident = city.association(1, 1).houses().get(0).anyResident();
        rule = as(staff)
                .body(Map.of(
                        "trigger",
                        "INTENSITY",
                        "threshold",
                        threshold,
                        "answer",
                        "SAFETY_CHECK",
                        "holdOffMinutes",
                        0,
                        "mode",
                        "AUTOMATIC",
                        "enabled",
                        true))
                .post("/api/v1/hazard-rules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(second)
                .body(Map.of("lockVersion", 0))
                .post("/api/v1/hazard-rules/" + rule + "/approval")
                .then()
                .statusCode(201);
    }

    private void feed(String status, String info, Instant began, Instant reported, String event) {
        arrivals.take(
                Actor.SYSTEM,
                telegram(status, info, began, reported, event).getBytes(StandardCharsets.UTF_8),
                "20310305000000_0_VXSE53_170000.xml",
                Source.FEED);
    }

    @Test
    void aStrongEarthquakeAsksTheCityOnceAndADrillOfTheAgencyNobody() {
        agreedRule("7");
        Instant began = Instant.now(clock).minusSeconds(240).truncatedTo(ChronoUnit.SECONDS);
        Instant reported = began.plusSeconds(120);
        String event =
                Long.toString(20_600_000_000_000L + ThreadLocalRandom.current().nextLong(1_000_000_000));

        feed("訓練", "発表", began, reported, event);
        feed("試験", "発表", began, reported, event);
        assertThat(asking.text(CHECK, rule)).isNull();

        feed("通常", "発表", began, reported, event);
        feed("通常", "発表", began, reported, event);
        check = asking.text(CHECK, rule);
        assertThat(check).isNotNull();
        as(resident).get(CHECKS).then().body("items.find { it.id == '" + check + "' }.drill", equalTo(false));
        assertThat(asking.dispatches(check)).containsExactly("PUBLICATION");
        assertThat(asking.number("select count(*) from incident where id = ?::uuid and since = ?", check, began))
                .isEqualTo(1);

        feed("通常", "取消", began, reported.plusSeconds(60), event);
        assertThat(asking.text(CHECK, rule)).isNull();
        assertThat(asking.dispatches(check)).containsExactly("PUBLICATION", "CORRECTION");
        assertThat(asking.urgency(check)).isEqualTo("NORMAL");
    }

    @Test
    void theReportOfTheNotoEarthquakeAsksTheCity() throws IOException {
        Path folder = folder();
        clock.turn(Duration.between(Instant.now(clock), NOTO_REPORTED));
        agreedRule("5-");

        arrivals.take(Actor.SYSTEM, Files.readAllBytes(folder.resolve(NOTO)), NOTO, Source.FEED);

        check = asking.text(CHECK, rule);
        assertThat(check).isNotNull();
        assertThat(asking.dispatches(check)).containsExactly("PUBLICATION");
        assertThat(asking.urgency(check)).isEqualTo("EMERGENCY");
        List<String> asked = Asking.asked(resident);
        assertThat(asked).contains(check);
    }

    private static Path folder() {
        String named = Optional.ofNullable(System.getProperty("conformance.fixtures"))
                .orElse(System.getenv("CONFORMANCE_FIXTURES"));
        assumeTrue(named != null && !named.isBlank(), "no folder of fixtures is named");
        return Path.of(named);
    }

    private static String telegram(String status, String info, Instant began, Instant reported, String event) {
        DateTimeFormatter time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(TOKYO);
        String minute = time.format(reported.truncatedTo(ChronoUnit.MINUTES));
        String body = info.equals("取消") ? "<Text>取り消します。</Text>" : """
                <Earthquake><OriginTime>%1$s</OriginTime><ArrivalTime>%1$s</ArrivalTime>
                  <jmx_eb:Magnitude type="Mj" description="Ｍ７．６">7.6</jmx_eb:Magnitude></Earthquake>
                <Intensity><Observation><MaxInt>7</MaxInt><Pref><Name>石川県</Name><Code>17</Code><MaxInt>7</MaxInt>
                  <Area><Name>石川県加賀</Name><Code>391</Code><MaxInt>7</MaxInt>
                    <City><Name>金沢市</Name><Code>1720100</Code><MaxInt>7</MaxInt></City></Area>
                </Pref></Observation></Intensity>""".formatted(time.format(began));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Report xmlns="http://xml.kishou.go.jp/jmaxml1/">
                <Control><Title>震源・震度に関する情報</Title><DateTime>%s</DateTime><Status>%s</Status>
                <EditorialOffice>気象庁</EditorialOffice><PublishingOffice>気象庁</PublishingOffice></Control>
                <Head xmlns="http://xml.kishou.go.jp/jmaxml1/informationBasis1/"><Title>表題</Title>
                <ReportDateTime>%s</ReportDateTime><TargetDateTime>%s</TargetDateTime>
                <EventID>%s</EventID><InfoType>%s</InfoType><Serial></Serial>
                <InfoKind>情報</InfoKind><InfoKindVersion>1.0_1</InfoKindVersion></Head>
                <Body xmlns="http://xml.kishou.go.jp/jmaxml1/body/seismology1/"
                  xmlns:jmx_eb="http://xml.kishou.go.jp/jmaxml1/elementBasis1/">%s</Body>
                </Report>
                """.formatted(reported, status, minute, minute, event, info, body);
    }
}
