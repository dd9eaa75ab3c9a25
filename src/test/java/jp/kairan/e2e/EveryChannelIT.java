package jp.kairan.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kairan.kernel.Language;
import jp.kairan.localfcm.Content;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** City hall says a thing once and it is on every channel, in every language; it takes it back once, and all hear that. */
class EveryChannelIT {
    private static final String FEDERATION = "F01";
    private static final String STRANGER = "phone-of-somebody-without-a-name";
    private static final Outbox FILES = Outbox.of("channels");

    private static Phones phones;
    private static Installation installation;
    private static Service service;
    private static Census census;
    private static Visitor writer;
    private static Visitor second;
    private static Visitor resident;
    private static String unit;
    private static Set<String> concerned;
    private static ShelterOpening opening;
    private static boolean toldBefore;
    private static List<String> statesBefore;
    private static int ownApproval;
    private static String notice;

    @BeforeAll
    static void oneEntry() {
        phones = Phones.answeringAfter(Duration.ZERO);
        installation =
                Installation.fresh("channels", phones.fcm(), Map.of("kairan.broadcasts.l-alert.folder", FILES.path()));
        service = installation.start();
        census = installation.census();
        writer = Visitor.as(service, "CITY_STAFF");
        second = Visitor.as(service, "CITY_ADMIN");
        resident = Visitor.as(service, "RESIDENT");
        unit = census.unit(FEDERATION);
        Visitor.follow(service, unit, "en", STRANGER);
        concerned = new HashSet<>(census.phonesUnder(FEDERATION));
        concerned.add(STRANGER);

        opening = ShelterOpening.entered(writer, unit);
        toldBefore = resident.inboxItem(opening.id()).isPresent();
        statesBefore = opening.states(resident);
        ownApproval = opening.approve(writer).statusCode();
        second.made(opening.approve(second));
        notice = census.noticeOf("BROADCAST", opening.id());
    }

    @AfterAll
    static void close() {
        if (installation != null) {
            installation.close();
        }
        phones.close();
    }

    @Test
    void whatIsAFactHoldsAtOnceAndPeopleAreToldOnASecondOfficersWord() {
        assertThat(opening.waiting().<String>path("message.state")).isEqualTo("SUBMITTED");
        assertThat(statesBefore).containsOnly("OPEN").hasSize(20);
        assertThat(toldBefore).isFalse();
        assertThat(ownApproval).as("the writer alone").isEqualTo(409);
    }

    @Test
    void everyPhoneOfTheAreaRingsOnceInItsOwnLanguageAndNoOther() {
        JsonPath delivery = second.delivered(notice, 1);

        assertThat(delivery.getInt("targets")).isEqualTo(concerned.size());
        assertThat(concerned).allSatisfy(phone -> assertThat(heard(phone)).isNotEmpty());
        Set<String> others = new HashSet<>(census.phones());
        others.removeAll(concerned);
        assertThat(others)
                .isNotEmpty()
                .allSatisfy(phone -> assertThat(heard(phone)).isEmpty());
        assertThat(heard(phoneReading("ja")).get(0).title()).startsWith("避難所を開設しました");
        assertThat(heard(phoneReading("vi")).get(0).title()).startsWith("Đã mở nơi sơ tán");
        assertThat(heard(STRANGER).get(0).title())
                .isEqualTo(opening.title(resident, "en"))
                .containsIgnoringCase("shelter");
    }

    @Test
    void residentsFindItInTheirInbox() {
        assertThat(resident.inboxItem(opening.id()))
                .hasValueSatisfying(item -> assertThat(item).containsEntry("kind", "BROADCAST"));
    }

    @Test
    void anybodyReadsItInEveryLanguage() {
        for (Language language : Language.values()) {
            List<Map<String, Object>> items = given().baseUri(service.base())
                    .header("Accept-Language", language.tag())
                    .get("/api/v1/broadcasts?unit=" + unit)
                    .path("items.findAll { it.broadcast == '" + opening.id() + "' }");
            assertThat(items).as(language.tag()).singleElement().satisfies(item -> {
                assertThat((List<?>) item.get("shelters")).hasSize(20);
                assertThat(item.get("title").toString()).isEqualTo(opening.title(resident, language.tag()));
            });
        }
    }

    @Test
    void otherSystemsOfWarningFindItInTheirFeedInEveryLanguage() {
        XmlPath feed = XmlPath.from(service.open("/api/v1/cap"));
        XmlPath alert = XmlPath.from(service.open("/api/v1/cap/" + opening.id() + "/1"));

        assertThat(feed.getList("feed.entry.link.@href", String.class))
                .anySatisfy(link -> assertThat(link).contains("/api/v1/cap/" + opening.id() + "/"));
        assertThat(alert.getString("alert.status")).isEqualTo("Actual");
        assertThat(alert.getString("alert.msgType")).isEqualTo("Alert");
        assertThat(alert.getList("alert.info.language", String.class))
                .containsExactlyElementsOf(Arrays.stream(Language.values())
                        .map(language -> language == Language.JA ? "ja-JP" : language.tag())
                        .toList());
    }

    @Test
    void thePrefecturesSystemFindsTheSheltersInItsFolder() {
        String any = opening.shelters().values().iterator().next();
        await("the file is there")
                .atMost(Duration.ofSeconds(25))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> FILES.texts().stream().anyMatch(file -> file.contains(any)));

        assertThat(opening.shelters().values())
                .allSatisfy(name -> assertThat(FILES.texts())
                        .anySatisfy(file -> assertThat(file)
                                .containsPattern("(?s)>" + name
                                        + "<(?:(?!</pcx_sh:Information>).)*<pcx_sh:Sort>開設</pcx_sh:Sort>")));
        assertThat(FILES.texts())
                .contains(writer.get("/api/v1/l-alert/shelters").asString());
    }

    @Test
    void mapsShowEveryShelterOpen() {
        assertThat(opening.states(resident)).containsOnly("OPEN");
        String csv = service.open("/api/v1/open-data/shelters.csv");
        Map<String, String> onTheMap = JsonPath.from(service.open("/api/v1/open-data/shelters.geojson"))
                .getMap("features.collectEntries { [it.id, it.properties.stateName] }");

        assertThat(opening.shelters().keySet())
                .allSatisfy(id -> assertThat(onTheMap).containsEntry(id, "開設"));
        assertThat(opening.shelters().values())
                .allSatisfy(name -> assertThat(csv.lines())
                        .anySatisfy(line -> assertThat(line).contains(name, ",開設,")));
    }

    @Test
    void screensShowItAndAVoiceReadsIt() {
        String voice = service.open("/api/v1/broadcasts/" + opening.id() + "/speech");
        JsonPath screen = JsonPath.from(service.open("/api/v1/signage/" + unit));

        assertThat(voice).contains("避難所を開設しました").contains(opening.shelters().values());
        assertThat(screen.getList("slides.message.broadcast", String.class)).contains(opening.id());
        assertThat(screen.getList("slides.shelters.flatten().findAll { it != null }.id", String.class))
                .anyMatch(opening.shelters()::containsKey);
    }

    @Test
    void theAuditTellsTheTwoOfficersApart() {
        List<Map<String, Object>> entries = second.get("/api/v1/audit?limit=200")
                .jsonPath()
                .getList("items.findAll { it.subject == '" + opening.id() + "' }.reverse().take(4)");

        assertThat(entries)
                .extracting(entry -> entry.get("action"))
                .containsExactly("BroadcastBegun", "BroadcastSubmitted", "BroadcastApproved", "BroadcastSent");
        assertThat(entries.get(0).get("actor")).isEqualTo(entries.get(1).get("actor"));
        assertThat(entries.get(2).get("actor")).isNotEqualTo(entries.get(0).get("actor"));
    }

    /** Runs after everything above. */
    @Nested
    class TakenBack {
        @BeforeAll
        static void oneTap() {
            second.delivered(notice, 1);
            opening.retract(writer);
        }

        @Test
        void theSamePhonesHearThatItIsWithdrawn() {
            JsonPath delivery = second.delivered(notice, 2);

            assertThat(delivery.getInt("targets")).isEqualTo(2 * concerned.size());
            assertThat(concerned).allSatisfy(phone -> {
                assertThat(heard(phone)).hasSize(2);
                assertThat(heard(phone).get(1).data()).containsEntry("cause", "WITHDRAWAL");
                assertThat(heard(phone).get(1).tag())
                        .isEqualTo(heard(phone).get(0).tag());
            });
            assertThat(heard(phoneReading("ja")).get(1).body()).startsWith("緊急のお知らせが取り消されました。");
            assertThat(heard(phoneReading("vi")).get(1).body())
                    .isEqualTo("Thông báo khẩn cấp đã được thu hồi. Vui lòng mở ứng dụng để xem.");
        }

        @Test
        void otherSystemsOfWarningAreToldToCancelIt() {
            XmlPath first = XmlPath.from(service.open("/api/v1/cap/" + opening.id() + "/1"));
            XmlPath cancel = XmlPath.from(service.open("/api/v1/cap/" + opening.id() + "/2"));

            assertThat(cancel.getString("alert.msgType")).isEqualTo("Cancel");
            assertThat(cancel.getString("alert.references"))
                    .isEqualTo(String.join(
                            ",",
                            first.getString("alert.sender"),
                            first.getString("alert.identifier"),
                            first.getString("alert.sent")));
            assertThat(XmlPath.from(service.open("/api/v1/cap")).getList("feed.entry.link.@href", String.class))
                    .anySatisfy(link -> assertThat(link).endsWith("/api/v1/cap/" + opening.id() + "/2"));
        }

        @Test
        void nobodyReadsItAnyMoreAsIfItHeld() {
            assertThat(resident.inboxItem(opening.id()))
                    .hasValueSatisfying(item -> assertThat(item).containsEntry("withdrawn", true));
            assertThat(JsonPath.from(service.open("/api/v1/broadcasts?unit=" + unit))
                            .getList("items.broadcast"))
                    .doesNotContain(opening.id());
            assertThat(JsonPath.from(service.open("/api/v1/signage/" + unit)).getList("slides.message.broadcast"))
                    .doesNotContain(opening.id());
        }
    }

    private static String phoneReading(String language) {
        return census.reading(language, concerned).iterator().next();
    }

    private static List<Content> heard(String phone) {
        return phones.heard(phone, notice);
    }
}
