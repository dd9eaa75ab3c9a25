package jp.kairan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A replaced secret is still known to who verifies, and to nobody else. */
class FormerSecretsTest {
    private static final String OLDEST = secret(1);
    private static final String OLD = secret(2);
    private static final String PRESENT = secret(3);

    @Test
    void thePresentSecretComesFirstAndTheReplacedOnesFollow() {
        Keys keys = keys(PRESENT, List.of(OLD, OLDEST));

        assertThat(keys.everForPurpose("a"))
                .containsExactly(
                        keys.forPurpose("a"),
                        keys(OLD, List.of()).forPurpose("a"),
                        keys(OLDEST, List.of()).forPurpose("a"));
    }

    @Test
    void nothingElseIsMadeWithThem() {
        assertThat(keys(PRESENT, List.of(OLD)).hash("a", "b"))
                .isEqualTo(keys(PRESENT, List.of()).hash("a", "b"));
    }

    @Test
    void aReplacedSecretThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> keys(PRESENT, List.of("short"))).isInstanceOf(IllegalStateException.class);
    }

    static String secret(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }

    static Keys keys(String secret, List<String> former) {
        return new Keys(new ServiceConfig() {
            @Override
            public Optional<String> secret() {
                return Optional.of(secret);
            }

            @Override
            public Optional<List<String>> formerSecrets() {
                return Optional.of(former);
            }

            @Override
            public String dataDir() {
                return "";
            }

            @Override
            public URI publicUrl() {
                return URI.create("http://localhost");
            }
        });
    }
}
