package jp.kairan.translation;

import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import jp.kairan.kernel.Language;
import jp.kairan.phrases.Phrase;
import jp.kairan.phrases.Phrases;
import jp.kairan.testing.Calls;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KairanTest
class PhrasesOverHttpTest {
    private static final String SHELTERS = "/api/v1/phrases/shelters";

    @Inject
    Phrases phrases;

    @Inject
    TestCity city;

    @Test
    void anybodyLearnsTheLanguagesByTheirOwnNames() {
        asNobody()
                .get("/api/v1/languages")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("max-age=3600"))
                .body("tag", hasItem("zh-Hant"))
                .body("$", hasSize(Language.values().length))
                .body("find { it.tag == 'vi' }.name", equalTo("Tiếng Việt"))
                .body("find { it.tag == 'vi' }.ready", equalTo(phrases.complete(Language.VI)))
                .body("find { it.tag == 'ja' }.ready", equalTo(true))
                .body("find { it.tag == 'ja' }.checked", equalTo(true))
                .body("find { it.tag == 'en' }.checked", equalTo(phrases.checked(Language.EN)))
                .body("direction", everyItem(equalTo("ltr")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"labels", "push", "problems", "safety", "shelters", "alerts", "snow"})
    void anybodyReadsEveryGroup(String group) {
        Phrase first = phrases.group(group, Language.VI).get(0);

        asNobody()
                .get("/api/v1/phrases/" + group + "?language=vi")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=3600"))
                .header("Content-Language", equalTo("vi"))
                .header("Vary", nullValue())
                .body("language", equalTo("vi"))
                .body("version", equalTo(phrases.version(group, Language.VI)))
                .body("phrases", hasSize(phrases.group(group, Language.VI).size()))
                .body("phrases[0].key", equalTo(first.key()))
                .body("phrases[0].text", equalTo(first.text()))
                .body("phrases[0].language", equalTo(first.language().tag()))
                .body("phrases[0].version", equalTo(first.version()))
                .body("phrases[0].checked", equalTo(first.checked()));
    }

    @Test
    void whoeverIsSignedInReadsTheSame() {
        Calls.as(city.account()).get(SHELTERS).then().statusCode(200);
    }

    @Test
    void withoutALanguageTheHeaderSaysWhich() {
        asNobody()
                .header("Accept-Language", "sw, en-US;q=0.5")
                .get(SHELTERS)
                .then()
                .header("Vary", equalTo("Accept-Language"))
                .body("language", equalTo("en"));
        asNobody()
                .get(SHELTERS)
                .then()
                .header("Vary", equalTo("Accept-Language"))
                .body("language", equalTo("ja"));
    }

    @Test
    void theLanguageOfTheQueryGoesBeforeTheHeader() {
        asNobody()
                .header("Accept-Language", "en")
                .get(SHELTERS + "?language=ja-Easy")
                .then()
                .body("language", equalTo("ja-x-easy"));
    }

    @Test
    void whoHasThePhrasesAlreadyIsNotSentThemAgain() {
        String tag = asNobody().get(SHELTERS + "?language=en").header("ETag");
        assertThat(tag).startsWith("\"").endsWith("\"");

        Response again = asNobody().header("If-None-Match", tag).get(SHELTERS + "?language=en");

        again.then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .header("Cache-Control", equalTo("public, max-age=3600"));
        assertThat(again.asByteArray()).isEmpty();
        asNobody()
                .header("If-None-Match", tag)
                .get(SHELTERS + "?language=ja")
                .then()
                .statusCode(200);
        asNobody().get(SHELTERS + "?language=ja").then().header("ETag", not(equalTo(tag)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "SHELTERS", "ja.csv", "shelters%20", "%E9%81%BF%E9%9B%A3%E6%89%80"})
    void aGroupThatDoesNotExistIsNotFound(String group) {
        asNobody()
                .urlEncodingEnabled(false)
                .get("/api/v1/phrases/" + group + "?language=vi")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:kairan:problem:not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sw", "*", "vi,en", "%00", "%F0%9F%87%BB%F0%9F%87%B3", "ja_JP"})
    void aLanguageThatIsNotKnownIsRefused(String language) {
        asNobody()
                .urlEncodingEnabled(false)
                .get(SHELTERS + "?language=" + language)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:kairan:problem:invalid"))
                .body("violations[0].field", equalTo("language"));
    }
}
