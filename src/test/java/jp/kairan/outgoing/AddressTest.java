package jp.kairan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    private static final String SETTING = "kairan.example.private-hosts";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.deepl.com",
                "ftp://api.deepl.com",
                "api.deepl.com",
                "https:///v2",
                "https://user@api.deepl.com",
                "https://user:secret@api.deepl.com",
                "https://api.deepl.com?key=1",
                "https://api.deepl.com#x",
                "https://127.0.0.1",
                "https://2130706433",
                "https://127.1",
                "https://10.0.0.1",
                "https://192.168.1.1",
                "https://100.64.0.1",
                "https://169.254.169.254",
                "https://0.0.0.0",
                "https://224.0.0.1",
                "https://255.255.255.255",
                "https://[::1]",
                "https://[::]",
                "https://[::ffff:127.0.0.1]",
                "https://[::ffff:a9fe:a9fe]",
                "https://[::127.0.0.1]",
                "https://[64:ff9b::7f00:1]",
                "https://[2002:7f00:1::]",
                "https://[fe80::1]",
                "https://[fd00:ec2::254]",
                "https://[ff02::1]"
            })
    void whatIsNoPublicHttpsIsRefused(String url) {
        assertThat(Address.fault(URI.create(url), Set.of(), SETTING)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://api.deepl.com", "https://8.8.8.8:8443/x", "https://[2606:4700::1111]/"})
    void whatIsPublicHttpsIsTaken(String url) {
        assertThat(Address.fault(URI.create(url), Set.of(), SETTING)).isEmpty();
    }

    @Test
    void theCitysOwnHostsMayBePrivateAndWithoutTls() {
        Set<String> own = Set.of("libre", "127.0.0.1", "::1", "10.1.2.3");

        assertThat(Address.fault(URI.create("http://libre:5000"), own, SETTING)).isEmpty();
        assertThat(Address.fault(URI.create("http://127.0.0.1:5000"), own, SETTING))
                .isEmpty();
        assertThat(Address.fault(URI.create("http://[::1]:5000"), own, SETTING)).isEmpty();
        assertThat(Address.fault(URI.create("http://10.1.2.3"), own, SETTING)).isEmpty();
        assertThat(Address.fault(URI.create("http://10.1.2.4"), own, SETTING)).isPresent();
    }

    @Test
    void theKeyStoreOfACloudIsNobodysEngineWhateverTheOperatorSays() {
        assertThat(Address.fault(URI.create("http://169.254.169.254/latest"), Set.of("169.254.169.254"), SETTING))
                .isPresent();
    }

    @Test
    void aNameIsAllowedOnlyWhereAllItsAddressesAre() throws UnknownHostException {
        Address https = Address.of(URI.create("https://engine.example"));
        Address http = Address.of(URI.create("http://engine.example"));
        InetAddress open = InetAddress.getByName("8.8.8.8");
        InetAddress own = InetAddress.getByName("10.0.0.1");
        InetAddress never = InetAddress.getByName("169.254.169.254");
        Set<String> listed = Set.of("engine.example");

        assertThat(https.allowed(Set.of(), open)).isTrue();
        assertThat(https.allowed(Set.of(), open, own)).isFalse();
        assertThat(https.allowed(listed, open, own)).isTrue();
        assertThat(https.allowed(listed, open, never)).isFalse();
        assertThat(http.allowed(listed, own)).isTrue();
        assertThat(http.allowed(listed, own, open))
                .as("no plain text on the internet")
                .isFalse();
        assertThat(https.allowed(listed)).as("an unknown name").isFalse();
    }

    @Test
    void hostsAreComparedWithoutCaseBracketsAndTrailingDot() {
        assertThat(Address.of(URI.create("HTTPS://API.DeepL.com./v2")))
                .isEqualTo(Address.of(URI.create("https://api.deepl.com:443")));
        assertThat(Address.of(URI.create("https://[2606:4700::1111]")).host()).isEqualTo("2606:4700::1111");
    }
}
