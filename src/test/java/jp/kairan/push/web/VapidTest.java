package jp.kairan.push.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VapidTest {
    private static final Instant MORNING = Instant.parse("2026-04-01T00:00:00Z");
    private static final SenderKey KEY = SenderKey.from("a seed of thirty-two secret bytes".getBytes());

    private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
    private final Vapid vapid = new Vapid(KEY, "mailto:kairan@city.example", new Clock() {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    });

    @Test
    void aPushServiceLearnsWhoSendsAndCanProveIt() throws Exception {
        String header = vapid.header("https://push.example");

        String[] parts = token(header).split("\\.");
        JsonNode claims = json(parts[1]);
        assertThat(header).startsWith("vapid t=").endsWith(", k=" + KEY.publicKey());
        assertThat(json(parts[0]).path("alg").asText()).isEqualTo("ES256");
        assertThat(claims.path("aud").asText()).isEqualTo("https://push.example");
        assertThat(claims.path("sub").asText()).isEqualTo("mailto:kairan@city.example");
        assertThat(Instant.ofEpochSecond(claims.path("exp").asLong()))
                .isBetween(MORNING.plus(Duration.ofHours(1)), MORNING.plus(Duration.ofHours(24)));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(KEY.verifier());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    @Test
    void aTokenServesForAnHourAndOnePushServiceAlone() {
        String first = vapid.header("https://push.example");
        now.set(MORNING.plus(Duration.ofMinutes(59)));
        String later = vapid.header("https://push.example");
        String other = vapid.header("https://updates.example");
        now.set(MORNING.plus(Duration.ofMinutes(61)));
        String next = vapid.header("https://push.example");

        assertThat(later).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(next).isNotEqualTo(first);
    }

    @Test
    void aClockThatIsSetBackLeavesNoTokenFromTheFuture() {
        String first = vapid.header("https://push.example");
        now.set(MORNING.minus(Duration.ofDays(2)));

        assertThat(vapid.header("https://push.example")).isNotEqualTo(first);
    }

    @Test
    void theSameSecretMakesTheSameKeyAndAnotherAnother() {
        byte[] seed = new byte[32];
        byte[] other = new byte[32];
        other[31] = 1;

        assertThat(SenderKey.from(seed).publicKey())
                .isEqualTo(SenderKey.from(seed).publicKey())
                .isNotEqualTo(SenderKey.from(other).publicKey());
        assertThat(Base64.getUrlDecoder().decode(SenderKey.from(seed).publicKey()))
                .hasSize(65)
                .startsWith(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not base64",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "__________________________________________8",
                "_____wAAAAD__________7zm-q2nF56E87nKwvxjJVE",
                "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-"
            })
    void aKeyOutOfRangeOrOfAnotherLengthIsRefused(String key) {
        assertThatThrownBy(() -> SenderKey.read(key)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String token(String header) {
        return header.substring("vapid t=".length(), header.indexOf(", k="));
    }

    private static JsonNode json(String part) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(part));
    }
}
