package jp.kairan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class Sha256Test {
    /** The example of FIPS 180-4 for a message of one block. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void aTextHasTheHashOfTheStandard() {
        assertThat(Sha256.of("abc").hex(32)).isEqualTo(ABC);
        assertThat(Sha256.of("abc").hex(4)).isEqualTo(ABC.substring(0, 8));
        assertThat(Sha256.of("abc").base64Url()).isEqualTo("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
        assertThat(Sha256.of("abc").base64Url(22)).isEqualTo("ungWv48Bz-pBQUDeXa4iI7");
    }

    @Test
    void piecesHaveTheHashOfTheWhole() {
        MessageDigest digest = Sha256.running();
        digest.update("a".getBytes(StandardCharsets.UTF_8));
        digest.update("bc".getBytes(StandardCharsets.UTF_8));

        assertThat(Sha256.of(digest).bytes()).isEqualTo(Sha256.of("abc").bytes());
    }

    @Test
    void nobodyChangesItFromOutside() {
        Sha256 hash = Sha256.of("abc");
        hash.bytes()[0] = 0;

        assertThat(hash.hex(32)).isEqualTo(ABC);
    }
}
