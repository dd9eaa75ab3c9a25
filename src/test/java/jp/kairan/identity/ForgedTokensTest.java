package jp.kairan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Stream;
import jp.kairan.access.AccountId;
import jp.kairan.access.DeviceId;
import jp.kairan.access.SessionId;
import jp.kairan.kernel.Keys;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An access token speaks for nobody unless the service has sealed exactly these words, and only while they hold. */
@KairanTest
class ForgedTokensTest {
    @Inject
    AccessTokens tokens;

    @Inject
    Keys keys;

    @Inject
    TestClock clock;

    private AccessTokens.Claims who;
    private String token;

    @BeforeEach
    void sign() {
        who = new AccessTokens.Claims(AccountId.next(), SessionId.next(), DeviceId.next());
        token = tokens.sign(who).text();
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void whatTheServiceSealedIsRead() {
        assertThat(tokens.read(token)).contains(who);
    }

    @Test
    void anyOtherOctetIsForged() {
        for (int at = token.indexOf('.') + 1; at < token.length() - 1; at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String forged = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(tokens.read(forged)).as("octet %d", at).isEmpty();
        }
    }

    @Test
    void otherHeadersAreNotOurs() {
        String payload = token.split("\\.")[1];
        for (String header : new String[] {
            "{\"alg\":\"none\"}",
            "{\"alg\":\"none\",\"typ\":\"kairan+jwt\"}",
            "{\"typ\":\"kairan+jwt\",\"alg\":\"HS256\"}"
        }) {
            assertThat(tokens.read(base64(header) + "." + payload + ".")).isEmpty();
            assertThat(tokens.read(base64(header) + "." + payload + "." + token.split("\\.")[2]))
                    .isEmpty();
        }
    }

    @Test
    void damagedOnesAreNoErrorOfOurs() {
        Stream.of(
                        "",
                        ".",
                        "..",
                        token.substring(0, token.lastIndexOf('.')),
                        token.substring(0, token.lastIndexOf('.') + 1),
                        token.substring(0, token.indexOf('.') + 1),
                        token + ".",
                        token + "=",
                        "あ" + token)
                .forEach(damaged -> assertThat(tokens.read(damaged)).isEmpty());
    }

    @Test
    void sealedWordsThatLackSomethingSpeakForNobody() {
        String header = token.substring(0, token.indexOf('.') + 1);
        long later = clock.instant().getEpochSecond() + 60;
        for (String claims : new String[] {
            "{}",
            "[]",
            "null",
            "{\"exp\":" + later + "}",
            "{\"exp\":\"" + later + "\",\"sub\":\"" + who.account() + "\",\"sid\":\"" + who.session()
                    + "\",\"device\":\"" + who.device() + "\"}",
            "{\"sub\":\"" + who.account() + "\",\"sid\":\"" + who.session() + "\",\"device\":\"" + who.device() + "\"}",
            "{\"exp\":" + later + ",\"sub\":17,\"sid\":null,\"device\":[]}"
        }) {
            String words = header + base64(claims);
            byte[] seal = Keys.hmac(keys.forPurpose("access-token"), words.getBytes(StandardCharsets.US_ASCII));
            assertThat(tokens.read(words + "."
                            + Base64.getUrlEncoder().withoutPadding().encodeToString(seal)))
                    .as(claims)
                    .isEmpty();
        }
    }

    @Test
    void afterItsTimeItIsNobodys() {
        clock.turn(Duration.ofMinutes(11));

        assertThat(tokens.read(token)).isEmpty();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
