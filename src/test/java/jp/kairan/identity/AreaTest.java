package jp.kairan.identity;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.PublicUrl;
import jp.kairan.phrases.Phrases;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.PhoneCamera;
import jp.kairan.testing.TestCity;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody who passes by may know of an area, and the poster that tells them. */
@KairanTest
class AreaTest {
    @Inject
    TestCity city;

    @Inject
    People people;

    @Inject
    Phrases phrases;

    @Inject
    PublicUrl links;

    @Test
    void anybodySeesWhatTheyWouldFollow() {
        var federation = city.federation();

        asNobody()
                .get("/api/v1/areas/" + federation.id())
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("public"))
                .body("unit", equalTo(federation.id().toString()))
                .body("kind", equalTo("FEDERATION"))
                .body("name", equalTo(federation.name()))
                .body("languages", hasItems("ja", "ja-x-easy", "en", "vi"));
        asNobody().get("/api/v1/areas/" + city.city().id()).then().statusCode(200);
    }

    /** A federation of the tests has no reading; what is told of one that has is five things and no more. */
    @Test
    void nothingElseOfTheUnitIsTold() {
        asNobody()
                .get("/api/v1/areas/" + city.association(1, 1).place().id())
                .then()
                .body("$", aMapWithSize(4));
    }

    @Test
    void whoHasNoPosterFindsTheirAreaByAPartOfItsName() {
        var association = city.association(1, 1).place();
        asNobody()
                .get("/api/v1/areas")
                .then()
                .statusCode(200)
                .body("items.kind", not(hasItem("ASSOCIATION")))
                .body("items[0].kind", equalTo("CITY"));
        asNobody()
                .queryParam("name", association.name())
                .get("/api/v1/areas")
                .then()
                .body("items.unit", hasItem(association.id().toString()))
                .body("items.kind", not(hasItem("GROUP")));
        asNobody()
                .queryParam("name", "どこにもない名前")
                .get("/api/v1/areas")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void onlyAssociationsThatTakeRequestsAndLiveAreOfferedToJoin() {
        var closed = city.association(1, 1).place();
        var byCode = city.association(1, 1).place();
        var byHand = city.association(1, 1).place();
        people.approvesByHand(byHand);
        people.approvesByHand(closed);
        people.close(closed);
        for (var each : List.of(closed, byCode)) {
            offered(each.name()).body("items.unit", not(hasItem(each.id().toString())));
        }
        offered(byHand.name())
                .body("items.find { it.unit == '" + byHand.id() + "' }.takesRequests", equalTo(true))
                .body("items.kind.unique()", equalTo(List.of("ASSOCIATION")));
    }

    private static ValidatableResponse offered(String name) {
        return asNobody()
                .queryParam("name", name)
                .queryParam("joinable", true)
                .get("/api/v1/areas")
                .then()
                .statusCode(200);
    }

    @Test
    void aGroupAndAClosedAreaAreNone() {
        var closed = city.association(1, 1).place();
        people.close(closed);
        for (Object none : List.of(
                city.association(1, 1).groups().get(0).id(),
                city.unit(city.association(1, 1).place(), UnitKind.ORGANISATION, "試験団")
                        .id(),
                closed.id(),
                UUID.randomUUID())) {
            asNobody().get("/api/v1/areas/" + none).then().statusCode(404);
            poster(city.officer(city.city(), Role.CITY_ADMIN), none).statusCode(404);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"HEAD", "VICE_HEAD", "SECRETARY"})
    void theOfficersOfTheAreaGetItsPoster(Role role) {
        var place = city.association(1, 1).place();
        poster(city.officer(place, role), place.id())
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString(".pdf"));
    }

    @Test
    void nobodyElseGetsAPoster() {
        var association = city.association(1, 1);
        var place = association.place();
        asNobody().get("/api/v1/areas/" + place.id() + "/poster").then().statusCode(401);
        poster(city.account(), place.id()).statusCode(403);
        poster(association.houses().get(0).anyResident(), place.id()).statusCode(403);
        poster(city.officer(association.groups().get(0), Role.GROUP_LEADER), place.id())
                .statusCode(403);
        poster(city.officer(city.association(1, 1).place(), Role.HEAD), place.id())
                .statusCode(403);
    }

    @Test
    void thePosterIsOnePageInSevenLanguagesWhoseCodeLeadsToTheArea() throws Exception {
        var place = city.association(1, 1).place();
        Response response = as(city.officer(place, Role.HEAD)).get("/api/v1/areas/" + place.id() + "/poster");
        try (PDDocument document = Loader.loadPDF(response.asByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text).contains(place.name()).doesNotContain("〓");
            for (Language language : List.of(
                    Language.JA,
                    Language.JA_EASY,
                    Language.EN,
                    Language.VI,
                    Language.ZH_HANS,
                    Language.KO,
                    Language.PT)) {
                for (String key : List.of("label.poster-title", "label.poster-how", "label.poster-end")) {
                    assertThat(text).contains(phrases.find(key, language).text().replaceAll("\\s", ""));
                }
            }
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 100);
            assertThat(PhoneCamera.read(picture)).contains(links.of("/s/" + place.id()));
            ImageIO.write(
                    picture,
                    "png",
                    Files.createDirectories(Path.of("target/paper"))
                            .resolve("poster.png")
                            .toFile());
        }
    }

    @Test
    void theLongestNameFitsOnThePageToo() throws IOException {
        var place = city.unit(city.federation(), UnitKind.ASSOCIATION, "金沢市試験町".repeat(16));
        byte[] poster = as(city.officer(place, Role.HEAD))
                .get("/api/v1/areas/" + place.id() + "/poster")
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(poster)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    private static ValidatableResponse poster(AccountId who, Object unit) {
        return as(who).get("/api/v1/areas/" + unit + "/poster").then();
    }
}
