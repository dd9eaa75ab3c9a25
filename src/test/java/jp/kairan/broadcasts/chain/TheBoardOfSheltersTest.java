package jp.kairan.broadcasts.chain;

import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.kairan.access.AccountId;
import jp.kairan.broadcasts.chain.Keys.Kept;
import jp.kairan.live.Message;
import jp.kairan.testing.AsAccountFilter;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class TheBoardOfSheltersTest {
    private static final String BOARD = "/api/v1/shelter-board";

    @Inject
    Keys keys;

    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    ShelterBoards boards;

    @Inject
    ObjectMapper json;

    @TestHTTPResource(BOARD + "/events?drill=true")
    URI events;

    private Kept kept;

    @BeforeEach
    void aShelter() {
        kept = keys.kept();
    }

    @AfterEach
    void turnBack() {
        clock.reset();
        keys.tidy();
    }

    private static String row(String call) {
        return "shelters.find { it.call == '" + call + "' }";
    }

    @Test
    void whoWasAskedAndWhoComesStandsOnTheBoard() {
        AccountId resident = city.association(1, 1).houses().get(0).anyResident();
        keys.keeps(kept, resident, Rank.KEY_HOLDER);
        String call = keys.called(kept, false);
        keys.comes(resident, call, Instant.now(clock).plusSeconds(1200));
        keys.cannot(kept.second(), call);
        clock.turn(Duration.ofMinutes(12));

        String person = row(call) + ".people.find { it.account == '%s' }.%s";
        as(kept.staff())
                .get(BOARD)
                .then()
                .statusCode(200)
                .body(row(call) + ".state", equalTo("COMING"))
                .body(row(call) + ".minutesOverdue", greaterThanOrEqualTo(12))
                .body(row(call) + ".expectedSince", notNullValue())
                .body(String.format(person, resident, "answer"), equalTo("ACKNOWLEDGED"))
                .body(String.format(person, resident, "askedAs"), equalTo("KEY_HOLDER"))
                .body(String.format(person, resident, "arrivesAt"), notNullValue())
                .body(String.format(person, resident, "name"), notNullValue())
                .body(String.format(person, kept.second(), "answer"), equalTo("REFUSED"))
                .body(String.format(person, kept.holder(), "answer"), nullValue())
                .body("counts.coming", greaterThanOrEqualTo(1));
    }

    @Test
    void whatShouldBeOpenAndIsNotComesFirst() {
        String opened = keys.called(kept, true);
        keys.opens(kept.holder(), opened).then().statusCode(201);
        String waiting = keys.called(keys.kept(), true);

        JsonPath board = as(kept.staff()).get(BOARD + "?drill=true").jsonPath();
        List<String> calls = board.getList("shelters.call");
        assertThat(calls.indexOf(waiting)).isLessThan(calls.indexOf(opened));
        assertThat(board.getInt("counts.notOpen") + board.getInt("counts.opened") + board.getInt("counts.calledOff"))
                .isEqualTo(calls.size());
        assertThat((Object) board.get(row(opened) + ".minutesOverdue")).isNull();
    }

    @Test
    void aWatcherGetsTheBoardAndThenOnlyWhatChanges() throws Exception {
        String call = keys.called(kept, true);
        String other = keys.called(keys.kept(), true);
        ShelterBoardSubject subject = new ShelterBoardSubject(boards, json, true);
        ShelterBoard before = subject.look();
        assertThat(subject.between(null, before)).map(Message::name).contains("board");

        clock.turn(Duration.ofMinutes(2));
        assertThat(subject.between(before, subject.look())).isEmpty();
        assertThat(subject.essence(subject.look())).isEqualTo(subject.essence(before));

        keys.comes(kept.holder(), call, Instant.now(clock).plusSeconds(600));

        Message change = subject.between(before, subject.look()).orElseThrow();
        JsonNode told = json.readTree(change.data());
        assertThat(change.name()).isEqualTo("change");
        assertThat(told.get("shelters")).hasSize(1);
        assertThat(told.at("/shelters/0/call").asText()).isEqualTo(call).isNotEqualTo(other);
        assertThat(told.get("gone")).isEmpty();
    }

    @Test
    void theBoardIsWatchedLive() throws Exception {
        HttpResponse<InputStream> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(events)
                                .header(AsAccountFilter.HEADER, kept.staff().toString())
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (InputStream body = answer.body()) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
            String event = CompletableFuture.supplyAsync(() -> lines.lines()
                            .filter(line -> line.startsWith("event:"))
                            .findFirst()
                            .orElse(""))
                    .get(20, TimeUnit.SECONDS);
            assertThat(event).isEqualTo("event:board");
        }
    }
}
