package jp.kairan.safety.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.kairan.testing.Calls;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;

/** The code at a shelter's door is the service's own, and only who keeps the shelters gets it. */
@KairanTest
class DoorCodesTest extends AtTheDoor {
    @Test
    void aCodeIsMadeByTheServiceAndEndsWithTheNextVersion() {
        Map<String, Object> body = arrival();
        for (String forged : List.of("A".repeat(40), code.substring(0, 39) + (code.endsWith("A") ? "B" : "A"), "x")) {
            body.put("code", forged);
            arrive(body).statusCode(404);
        }
        String next = door(true);
        body.put("code", code);
        arrive(body).statusCode(404);
        body.put("code", next);
        arrive(body).statusCode(201);
    }

    @Test
    void theCodeOfADoorLeadsWhereNoCodeOfAHouseLeads() {
        Calls.as(staff)
                .body(Map.of("shelter", shelter.toString()))
                .post(BOOK + "/codes")
                .then()
                .statusCode(201)
                .body("url", endsWith("/d/" + code));
    }

    @Test
    void aCodeIsForWhoKeepsTheSheltersAndComesAsAPosterOfOnePage() {
        Map<String, Object> body = Map.of("shelter", shelter.toString());
        Calls.asNobody().body(body).post(BOOK + "/codes").then().statusCode(401);
        Calls.as(head).body(body).post(BOOK + "/codes").then().statusCode(403);
        Calls.as(head).get(BOOK + "/codes/" + shelter + "/poster").then().statusCode(403);

        byte[] pdf = Calls.as(staff)
                .get(BOOK + "/codes/" + shelter + "/poster")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
