package jp.kairan.safety.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookCarrierTest {
    private static final Instant NOW = Instant.parse("2027-01-01T07:10:00Z");

    private final LocalProvider provider = LocalProvider.start(0);
    private final Letter letter = new Letter(UUID.randomUUID(), ContactKind.SMS, "+819000000000", "", "安否確認 \"\\\n");

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void aMessageArrivesSignedOverTimeAndBody() {
        assertThat(carrier(LocalProvider.SECRET).carry(letter)).isEqualTo(Delivered.SENT);

        assertThat(provider.to("+819000000000")).singleElement().satisfies(message -> {
            assertThat(message.signed()).isTrue();
            assertThat(message.seconds()).isEqualTo(NOW.getEpochSecond());
            assertThat(message.id()).isEqualTo(letter.id().toString());
            assertThat(message.text()).isEqualTo(letter.text());
        });
    }

    @Test
    void anotherSecretDoesNotSign() {
        carrier("another-secret-of-32-characters-or-more").carry(letter);

        assertThat(provider.to("+819000000000"))
                .singleElement()
                .satisfies(message -> assertThat(message.signed()).isFalse());
    }

    @ParameterizedTest
    @CsvSource({
        "200, SENT",
        "204, SENT",
        "400, NEVER",
        "422, NEVER",
        "401, LATER",
        "429, LATER",
        "500, LATER",
        "302, LATER"
    })
    void theStatusSaysWhatBecomesOfIt(int status, Delivered outcome) {
        provider.answering(status);

        assertThat(carrier(LocalProvider.SECRET).carry(letter)).isEqualTo(outcome);
    }

    @Test
    void aProviderThatIsGoneIsTriedAgain() {
        provider.close();

        assertThat(carrier(LocalProvider.SECRET).carry(letter)).isEqualTo(Delivered.LATER);
    }

    private WebhookCarrier carrier(String secret) {
        return new WebhookCarrier(
                provider.url(), Set.of("127.0.0.1"), secret, Duration.ofSeconds(5), Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
