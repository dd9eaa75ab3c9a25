package jp.kairan.localfcm;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpVersion;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalFcmSendingTest {

    private static final String MESSAGE = """
            {"message":{"token":"demo-1","notification":{"title":"回覧","body":"資源回収"},
             "data":{"noticeId":"n-1","kind":"CIRCULAR"},
             "android":{"priority":"HIGH","ttl":"3600s","collapse_key":"c-1","notification":{"tag":"t-1","channel_id":"x"}},
             "apns":{"headers":{"apns-priority":"10"},"payload":{"aps":{}}}}}
            """;

    @Test
    void an_accepted_message_is_answered_with_its_name() {
        try (LocalFcm fcm = LocalFcm.start(LocalFcmSettings.defaults());
                Sender sender = Sender.over(fcm)) {
            Sender.Reply reply = sender.post(MESSAGE);

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.version()).isEqualTo(HttpVersion.HTTP_2);
            assertThat(reply.json().get("name").asText()).matches("projects/p/messages/[0-9a-f]+-1");
        }
    }

    @Test
    void an_accepted_message_is_remembered_with_title_data_and_collapse_tags() {
        try (LocalFcm fcm = LocalFcm.start(LocalFcmSettings.defaults());
                Sender sender = Sender.over(fcm)) {
            sender.post(MESSAGE);

            Content content = new Content("回覧", "資源回収", "t-1", "c-1", Map.of("noticeId", "n-1", "kind", "CIRCULAR"));
            assertThat(fcm.token("demo-1").messages()).containsExactly(content);
            assertThat(fcm.pushes(10)).singleElement().satisfies(push -> {
                assertThat(push.to()).isEqualTo("demo-1");
                assertThat(push.content()).isEqualTo(content);
            });
        }
    }

    @Test
    void an_installation_id_is_an_address_too() {
        try (LocalFcm fcm = LocalFcm.start(LocalFcmSettings.defaults());
                Sender sender = Sender.over(fcm)) {
            assertThat(sender.post("{\"message\":{\"fid\":\"f-1\"}}").status()).isEqualTo(200);
            assertThat(fcm.token("f-1").accepts()).isEqualTo(1);
        }
    }

    @Test
    void tls_speaks_http2_under_a_certificate_that_verifies_for_the_address() {
        try (LocalFcm fcm = LocalFcm.start(LocalFcmSettings.defaults().withTls(true));
                Sender sender = Sender.over(fcm)) {
            assertThat(fcm.baseUrl()).isEqualTo("https://127.0.0.1:" + fcm.port());
            assertThat(sender.send("demo-1").version()).isEqualTo(HttpVersion.HTTP_2);
        }
    }

    @Test
    void cleartext_upgrades_from_http11() throws Exception {
        try (LocalFcm fcm = LocalFcm.start(LocalFcmSettings.defaults())) {
            HttpResponse<String> reply = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(fcm.baseUrl() + "/v1/projects/p/messages:send"))
                                    .header("Authorization", Sender.BEARER)
                                    .POST(HttpRequest.BodyPublishers.ofString(MESSAGE))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(reply.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(fcm.counters().accepted()).isEqualTo(1);
        }
    }

    @Test
    void cleartext_upgrades_for_a_vertx_client() {
        try (LocalFcm fcm = LocalFcm.start(LocalFcmSettings.defaults());
                Sender sender = Sender.upgrading(fcm)) {
            sender.send("demo-1");

            assertThat(sender.send("demo-2").version()).isEqualTo(HttpVersion.HTTP_2);
            assertThat(fcm.counters().accepted()).isEqualTo(2);
        }
    }

    @Test
    void http11_is_served_as_well() {
        try (LocalFcm fcm = LocalFcm.start(LocalFcmSettings.defaults());
                Sender sender = Sender.overHttp11(fcm)) {
            assertThat(sender.send("demo-1").version()).isEqualTo(HttpVersion.HTTP_1_1);
            assertThat(fcm.counters().accepted()).isEqualTo(1);
        }
    }
}
