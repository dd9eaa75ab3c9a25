package jp.kairan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Paper hangs for years and is read by anybody: a code says what the service wrote, and nobody else writes one. */
class KeyedCodeTest {
    private static final byte[] SAID = "a house".getBytes(StandardCharsets.US_ASCII);
    private static final String OLD = FormerSecretsTest.secret(1);
    private static final String PRESENT = FormerSecretsTest.secret(2);

    private final KeyedCode codes = of(FormerSecretsTest.keys(OLD, List.of()), "doors");

    private static KeyedCode of(Keys keys, String purpose) {
        return new KeyedCode(keys, purpose, SAID.length, 8);
    }

    @Test
    void saysWhatItWasMadeOf() {
        assertThat(codes.of(SAID)).matches("[A-Za-z0-9_-]{20}");
        assertThat(codes.read(codes.of(SAID))).contains(ByteBuffer.wrap(SAID));
    }

    @Test
    void isReadAfterTheSecretWasReplacedAndNotAfterItWasForgotten() {
        String code = codes.of(SAID);

        assertThat(of(FormerSecretsTest.keys(PRESENT, List.of(OLD)), "doors").read(code))
                .contains(ByteBuffer.wrap(SAID));
        assertThat(of(FormerSecretsTest.keys(PRESENT, List.of()), "doors").read(code))
                .isEmpty();
    }

    @Test
    void saysNothingForAnotherPurpose() {
        assertThat(of(FormerSecretsTest.keys(OLD, List.of()), "houses").read(codes.of(SAID)))
                .isEmpty();
    }

    @Test
    void anyOtherCharacterAnywhereSaysNothing() {
        String code = codes.of(SAID);

        for (int at = 0; at < code.length(); at++) {
            for (String other : List.of("A", "_", "=", "ü", " ")) {
                String changed = code.substring(0, at) + other + code.substring(at + 1);
                assertThat(codes.read(changed).isPresent()).as(changed).isEqualTo(changed.equals(code));
            }
        }
        assertThat(codes.read(code + "AAAA")).isEmpty();
        assertThat(codes.read(code.substring(4))).isEmpty();
    }

    @Test
    void whatWouldBeWrittenInSeveralWaysIsNoCode() {
        Keys keys = FormerSecretsTest.keys(OLD, List.of());

        assertThatThrownBy(() -> new KeyedCode(keys, "doors", 16, 12)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> codes.of(new byte[3])).isInstanceOf(IllegalArgumentException.class);
    }
}
