package jp.kairan.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KairanTest
class PagesAreServedTest {
    private static final Pattern FILES = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");
    private static final int FIRST_SCREEN = 100 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/inbox", "/circulars/0197c1a2-7b6e-7c3a-9f00-5b1c2d3e4f50", "/i/", "/~2/desk/safety"})
    void theAddressOfEveryPageAnswersWithTheOneDocument(String path) {
        given().accept("text/html,application/xhtml+xml")
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/html"))
                .header("Cache-Control", "no-cache")
                .body(containsString("<div id=\"app\">"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/no-such-thing", "/q/no-such-thing", "/static/bundle/no-such.js", "/no-such.png"})
    void whatIsNoPageStaysNotFound(String path) {
        given().accept("text/html").get(path).then().statusCode(404).body(not(containsString("<div id=\"app\">")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inbox;x", "/inbox%2f..", "/inbox%2e", "/static/bundle/;x.js"})
    void anAddressThatRoutersReadDifferentlyIsRefused(String path) {
        given().urlEncodingEnabled(false).accept("text/html").get(path).then().statusCode(400);
    }

    @Test
    void theDocumentLetsNothingInFromElsewhere() {
        String policy = document().getHeader("Content-Security-Policy");

        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'self'")
                .contains("base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "http:", "https:", "*");
        assertThat(document().asString()).doesNotContainPattern("<script>|<style|style=|\\son[a-z]+=|https?://");
        assertThat(document().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(document().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void filesOfTheBundleAreKeptForGoodAndTheOthersAskedForEachTime() {
        assertThat(files()).anyMatch(path -> path.startsWith("/static/bundle/")).allSatisfy(path -> {
            Response file = given().get(path);
            assertThat(file.statusCode()).as(path).isEqualTo(200);
            if (path.startsWith("/static/bundle/")) {
                assertThat(path).containsPattern("-[A-Z0-9]{8}\\.");
                assertThat(file.getHeader("Cache-Control")).contains("immutable", "max-age=31536000");
            }
        });
        for (String path : List.of("/sw.js", "/send.js", "/places.js", "/manifest.webmanifest")) {
            given().get(path).then().statusCode(200).header("Cache-Control", equalTo("no-cache"));
        }
    }

    @Test
    void theFirstScreenIsLightEnoughForAStorm() {
        int octets = compressed(document().asByteArray());
        for (String path : files()) {
            octets += compressed(given().get(path).asByteArray());
        }
        for (String group : List.of("app", "safety", "labels")) {
            octets += compressed(given().get("/api/v1/phrases/" + group).asByteArray());
        }

        assertThat(octets).isLessThan(FIRST_SCREEN);
        assertThat(files()).hasSizeLessThan(10);
    }

    private static Response document() {
        return given().accept("text/html").get("/");
    }

    private static List<String> files() {
        return FILES.matcher(document().asString())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static int compressed(byte[] octets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(octets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }
}
