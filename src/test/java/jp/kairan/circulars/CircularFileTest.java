package jp.kairan.circulars;

import static jp.kairan.circulars.Writing.published;
import static jp.kairan.circulars.Writing.step;
import static jp.kairan.circulars.Writing.withdraw;
import static jp.kairan.circulars.Writing.words;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.AsAccountFilter;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.SampleFiles;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class CircularFileTest {
    @Inject
    TestCity city;

    private Place place;
    private AccountId head;
    private AccountId resident;

    @BeforeEach
    void anAssociation() {
        var association = city.association(1, 1);
        place = association.place();
        head = city.officer(place, Role.HEAD);
        resident = association.houses().get(0).anyResident();
    }

    private Response download(AccountId by, String circular, String file) {
        return as(by).get(Writing.PATH + circular + "/attachments/" + file);
    }

    @Test
    void aFileComesAsOneToBeSavedAndNeverRun() {
        byte[] pdf = SampleFiles.joined(SampleFiles.pdf(), SampleFiles.latin("<script>alert(1)</script>\n%%EOF"));
        String file = SampleFiles.upload(head, pdf);
        String id = published(head, words(place, "attachments", List.of(file)));

        Response answer = download(resident, id, file);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asByteArray()).isEqualTo(pdf);
        answer.then()
                .contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename*=UTF-8''leaflet.pdf")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "private, no-cache");
    }

    @Test
    void aNameWithMarksIsEscaped() {
        String file = io.restassured.RestAssured.given()
                .header(AsAccountFilter.HEADER, head.toString())
                .multiPart(new io.restassured.builder.MultiPartSpecBuilder(SampleFiles.png())
                        .controlName("file")
                        .fileName("a'b (1)%.png")
                        .build())
                .post("/api/v1/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String id = published(head, words(place, "attachments", List.of(file)));
        download(resident, id, file)
                .then()
                .header("Content-Disposition", "attachment; filename*=UTF-8''a%27b%20%281%29%25.png");
    }

    @Test
    void whoHasTheFileIsToldSo() {
        String file = SampleFiles.upload(head, SampleFiles.png());
        String id = published(head, words(place, "attachments", List.of(file)));
        String tag = download(resident, id, file).header("ETag");

        as(resident)
                .header("If-None-Match", tag)
                .get(Writing.PATH + id + "/attachments/" + file)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
        as(resident)
                .header("If-None-Match", "\"other\"")
                .get(Writing.PATH + id + "/attachments/" + file)
                .then()
                .statusCode(200);
    }

    @Test
    void aFileIsServedThroughItsOwnCircularAlone() {
        String file = SampleFiles.upload(head, SampleFiles.png());
        published(head, words(place, "attachments", List.of(file)));
        download(resident, published(head, place), file).then().statusCode(404);
        as(head).get("/api/v1/attachments/" + file).then().statusCode(404);
    }

    @Test
    void afterACorrectionReadersHaveTheNewFilesAndTheDeskAll() {
        String before = SampleFiles.upload(head, SampleFiles.png());
        String stays = SampleFiles.upload(head, SampleFiles.jpeg());
        String after = SampleFiles.upload(head, SampleFiles.webp());
        String id = published(head, words(place, "attachments", List.of(before, stays)));
        step(
                        head,
                        id,
                        "correction",
                        Map.of("title", "x", "body", "x", "reason", "x", "attachments", List.of(stays, after)))
                .then()
                .statusCode(201)
                .body("attachments.id", equalTo(List.of(stays, after)));

        download(resident, id, before).then().statusCode(404);
        download(resident, id, stays).then().statusCode(200);
        download(resident, id, after).then().statusCode(200);
        download(head, id, before).then().statusCode(200);
    }

    @Test
    void aCorrectionOfWordsAloneKeepsTheFiles() {
        String file = SampleFiles.upload(head, SampleFiles.png());
        String id = published(head, words(place, "attachments", List.of(file)));
        Writing.correct(head, id, "訂正").then().body("attachments.id", equalTo(List.of(file)));
    }

    @Test
    void aWithdrawalTakesTheFilesBack() {
        String file = SampleFiles.upload(head, SampleFiles.png());
        String id = published(head, words(place, "attachments", List.of(file)));
        withdraw(head, id).then().statusCode(201);
        download(resident, id, file).then().statusCode(404);
    }
}
