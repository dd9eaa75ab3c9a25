package jp.kairan.safety.rounds;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.Role;
import jp.kairan.kernel.PublicUrl;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.PhoneCamera;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The printed twin of a round, and the codes on it. */
@KairanTest
class RoundSheetTest {
    @Inject
    TestCity city;

    @Inject
    Scene scene;

    @Inject
    TestClock clock;

    @Inject
    PublicUrl links;

    @Inject
    HouseCodes codes;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void everyHouseHasItsRowInWalkingOrderAndACodeThatLeadsToIt() throws Exception {
        var association = city.association(1, 3);
        List<HouseholdId> houses =
                association.houses().stream().map(TestCity.House::id).toList();
        scene.walk(houses.get(2), 1);
        scene.walk(houses.get(0), 2);
        scene.walk(houses.get(1), 3);
        var check = scene.drill(association.place());
        byte[] file = as(city.officer(association.groups().get(0), Role.GROUP_LEADER))
                .get("/api/v1/safety-checks/" + check.id() + "/round/sheet")
                .asByteArray();

        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(text(document))
                    .contains("訓練", "1班", association.place().name(), "無事", "けが", "助け", "不在", "タオル", "119")
                    .doesNotContain("〓")
                    .containsSubsequence(
                            scene.name(houses.get(2)), scene.name(houses.get(0)), scene.name(houses.get(1)));
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 200);
            kept(picture, "round-sheet-drill.png");
            assertThat(scanned(picture))
                    .containsExactlyInAnyOrderElementsOf(houses.stream()
                            .map(house -> links.of("/h/" + codes.code(house)))
                            .toList());
        }
    }

    @Test
    void aSheetBeforeAnythingHasHappenedLeavesRoomForTheDay() throws Exception {
        var association = city.association(2, 14);
        byte[] file = as(city.officer(association.place(), Role.HEAD))
                .get("/api/v1/safety-checks/sheet")
                .asByteArray();

        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
            assertThat(text(document)).contains("1班", "2班", "年月日").doesNotContain("訓練");
            kept(new PDFRenderer(document).renderImageWithDPI(0, 100), "round-sheet.png");
        }
    }

    @Test
    void theLongestNameLeavesTheRowsOnTheirPage() throws Exception {
        var association = city.association(1, 12);
        association.houses().forEach(house -> scene.rename(house.id(), "特別養護老人ホーム試験苑第二別館居室".repeat(3)));
        byte[] file = as(city.officer(association.place(), Role.HEAD))
                .get("/api/v1/safety-checks/sheet")
                .asByteArray();

        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            kept(new PDFRenderer(document).renderImageWithDPI(0, 100), "round-sheet-long.png");
        }
    }

    @Test
    void protectedHousesAreNeverOnPaper() throws Exception {
        var association = city.association(1, 2);
        HouseholdId guarded = association.houses().get(0).id();
        scene.protect(guarded);
        AccountId both = city.officer(association.place(), Role.HEAD);
        city.appoint(both, city.city(), Role.CITY_ADMIN, java.time.LocalDate.now(clock), null);
        byte[] file = as(both).get("/api/v1/safety-checks/sheet?unit="
                        + association.place().id())
                .asByteArray();

        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(text(document))
                    .contains(scene.name(association.houses().get(1).id()))
                    .doesNotContain(scene.name(guarded));
        }
    }

    @Test
    void onlyWhoWalksThereGetsASheet() {
        var association = city.association(2, 1);
        var check = scene.drill(association.place());
        String blank = "/api/v1/safety-checks/sheet?unit=" + association.place().id();
        String of = "/api/v1/safety-checks/" + check.id() + "/round/sheet?unit="
                + association.place().id();
        Stream.of(blank, of).forEach(path -> {
            asNobody().get(path).then().statusCode(401);
            as(association.houses().get(0).anyResident()).get(path).then().statusCode(403);
            as(city.officer(association.groups().get(0), Role.GROUP_LEADER))
                    .get(path)
                    .then()
                    .statusCode(404);
            as(city.officer(city.association(1, 1).place(), Role.HEAD))
                    .get(path)
                    .then()
                    .statusCode(404);
            as(city.officer(association.place(), Role.HEAD))
                    .get(path)
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .header("Cache-Control", "no-store")
                    .header("Content-Disposition", containsString(".pdf"));
        });
    }

    @Test
    void nobodyWalksAFederation() {
        AccountId admin = city.officer(city.city(), Role.CITY_ADMIN);

        as(admin)
                .get("/api/v1/safety-checks/sheet?unit=" + city.federation().id())
                .then()
                .statusCode(400);
        as(admin).get("/api/v1/safety-checks/sheet").then().statusCode(400);
    }

    @Test
    void aDayAfterTheEndThereIsNoSheetOfTheCheckAnyMore() {
        var association = city.association(1, 1);
        var check = scene.drill(association.place());
        AccountId head = city.officer(association.place(), Role.HEAD);
        scene.close(check);
        clock.turn(Duration.ofHours(25));

        as(head).get("/api/v1/safety-checks/" + check.id() + "/round/sheet")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:safety-details-closed"));
    }

    private static String text(PDDocument document) throws Exception {
        return new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
    }

    /** What a phone reads that is held over the last column, row by row. */
    private static Set<String> scanned(BufferedImage picture) {
        int width = picture.getWidth() / 8;
        int height = picture.getHeight() / 16;
        Set<String> found = new HashSet<>();
        for (int y = 0; y + height < picture.getHeight(); y += height / 12) {
            PhoneCamera.read(picture.getSubimage(picture.getWidth() - width - width / 5, y, width, height))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static void kept(BufferedImage picture, String name) throws Exception {
        ImageIO.write(
                picture,
                "png",
                Files.createDirectories(Path.of("target/paper")).resolve(name).toFile());
    }
}
