package jp.kairan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is sealed is read by nobody else, and by nobody as another's. */
class SealingTest {
    private static final byte[] VALUE = "さくらのいえ".getBytes(StandardCharsets.UTF_8);

    private final Sealing sealing = new Sealing(List.of(key(1)));
    private final Id owner = owner();
    private final Id person = owner();

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }

    private static Id owner() {
        UUID id = Uuids.next();
        return () -> id;
    }

    @Test
    void opensForThoseItWasSealedForInTheirOrder() {
        byte[] sealed = sealing.seal(VALUE, owner, person);

        assertThat(sealing.open(sealed, owner, person)).contains(VALUE);
        assertThat(sealing.open(sealed, person, owner)).isEmpty();
        assertThat(sealing.open(sealed, owner)).isEmpty();
        assertThat(sealing.open(sealed)).isEmpty();
    }

    @Test
    void whatBelongsToNobodyOpensForNobodyInParticular() {
        byte[] sealed = sealing.seal(VALUE);

        assertThat(sealing.open(sealed)).contains(VALUE);
        assertThat(sealing.open(sealed, owner)).isEmpty();
    }

    @Test
    void theSameIsNeverSealedAlike() {
        assertThat(sealing.seal(VALUE)).isNotEqualTo(sealing.seal(VALUE));
    }

    @Test
    void aChangedBitOrALostByteAnywhereOpensNothing() {
        byte[] sealed = sealing.seal(VALUE, owner);

        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThat(sealing.open(changed, owner)).isEmpty();
            assertThat(sealing.open(Arrays.copyOf(sealed, at), owner)).isEmpty();
        }
    }

    @Test
    void sealsUnderTheFirstKeyAndOpensUnderAnyOfThem() {
        byte[] before = sealing.seal(VALUE, owner);
        Sealing rotated = new Sealing(List.of(key(2), key(1)));

        assertThat(rotated.open(before, owner)).contains(VALUE);
        assertThat(sealing.open(rotated.seal(VALUE, owner), owner)).isEmpty();
        assertThat(new Sealing(List.of(key(2))).open(before, owner)).isEmpty();
    }
}
