package jp.kairan.push.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import jp.kairan.testing.TestBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are those of RFC 8291, appendix A. */
class SealingTest {
    private static final String OWN_PUBLIC =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final String OWN_PRIVATE = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final String BROWSER =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";
    private static final byte[] MESSAGE =
            "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.US_ASCII);

    @Test
    void aMessageComesOutAsTheStandardsExample() throws Exception {
        byte[] sealed = Sealing.seal(MESSAGE, bytes(BROWSER), bytes(AUTH), own(), bytes("DGv6ra1nlYgDCS1FRnbzlw"));

        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                .isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
                        + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
                        + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void theBrowserOpensWhatWasClosedForItAndEachTimeItIsAnother() {
        TestBrowser browser = TestBrowser.at("https://push.example");

        byte[] once = Sealing.seal(MESSAGE, bytes(browser.p256dh()), bytes(browser.auth()));
        byte[] again = Sealing.seal(MESSAGE, bytes(browser.p256dh()), bytes(browser.auth()));

        assertThat(browser.open(once)).isEqualTo(MESSAGE);
        assertThat(browser.open(again)).isEqualTo(MESSAGE);
        assertThat(once).isNotEqualTo(again);
    }

    @Test
    void theLongestMessageIsOneThatEveryPushServiceTakes() {
        TestBrowser browser = TestBrowser.at("https://push.example");
        byte[] longest = new byte[Sealing.LONGEST];

        byte[] sealed = Sealing.seal(longest, bytes(browser.p256dh()), bytes(browser.auth()));

        assertThat(sealed).hasSize(4096);
        assertThat(browser.open(sealed)).isEqualTo(longest);
        assertThatThrownBy(() ->
                        Sealing.seal(new byte[Sealing.LONGEST + 1], bytes(browser.p256dh()), bytes(browser.auth())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "BA",
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw8",
                "BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "BP__________________________________________________________________________________________8"
            })
    void nothingIsClosedForAKeyThatIsNoPoint(String key) {
        assertThatThrownBy(() -> Sealing.seal(MESSAGE, bytes(key), bytes(AUTH)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsClosedWithASecretOfAnotherLength() {
        assertThatThrownBy(() -> Sealing.seal(MESSAGE, bytes(BROWSER), new byte[15]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePublicHalfOfAPrivateKeyIsThatOfTheStandard() {
        assertThat(SenderKey.read(OWN_PRIVATE).publicKey()).isEqualTo(OWN_PUBLIC);
    }

    private static KeyPair own() throws Exception {
        BigInteger number = new BigInteger(1, bytes(OWN_PRIVATE));
        return new KeyPair(
                P256.decode(bytes(OWN_PUBLIC)),
                KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(number, P256.SPEC)));
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }
}
