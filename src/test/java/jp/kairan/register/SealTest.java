package jp.kairan.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.kairan.access.ResidentId;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final String WORD = "さくらのいえ";

    private final ObjectMapper json = new ObjectMapper();
    private final byte[] key = key(1);
    private final Seal seal = new Seal(List.of(key), json);
    private final EntryId entry = EntryId.next();
    private final ResidentId person = ResidentId.next();
    private final SupportDetails details = new SupportDetails(
            Set.of(SupportReason.ALONE),
            WORD,
            WORD,
            WORD,
            true,
            WORD,
            new EscapePlan(null, WORD, WORD, List.of(new Supporter(WORD, "090", WORD, null))));

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }

    @Test
    void whatWasSealedOpensForItsEntryAndPerson() {
        assertThat(seal.open(entry, person, seal.seal(entry, person, details))).contains(details);
    }

    @Test
    void nothingOfItCanBeReadAndTheSameIsNeverSealedAlike() {
        byte[] sealed = seal.seal(entry, person, details);

        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain(WORD, "ALONE", "090");
        assertThat(sealed).isNotEqualTo(seal.seal(entry, person, details));
    }

    @Test
    void aValueMovedToAnotherEntryOrPersonDoesNotOpen() {
        byte[] sealed = seal.seal(entry, person, details);

        assertThat(seal.open(EntryId.next(), person, sealed)).isEmpty();
        assertThat(seal.open(entry, ResidentId.next(), sealed)).isEmpty();
    }

    @Test
    void aChangedBitAnywhereOpensNothing() {
        byte[] sealed = seal.seal(entry, person, details);

        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThat(seal.open(entry, person, changed)).isEmpty();
        }
        assertThat(seal.open(entry, person, new byte[0])).isEmpty();
        assertThat(seal.open(entry, person, Arrays.copyOf(sealed, 14))).isEmpty();
    }

    @Test
    void afterARotationOldValuesOpenAndNewOnesNeedTheNewKey() {
        byte[] before = seal.seal(entry, person, details);
        Seal rotated = new Seal(List.of(key(2), key), json);
        byte[] after = rotated.seal(entry, person, details);

        assertThat(rotated.open(entry, person, before)).contains(details);
        assertThat(rotated.open(entry, person, after)).contains(details);
        assertThat(seal.open(entry, person, after)).isEmpty();
        assertThat(new Seal(List.of(key(2)), json).open(entry, person, before)).isEmpty();
    }

    @Test
    void theWordsOfAnEntryAreNotInItsText() {
        assertThat(details.toString() + details.plan() + details.plan().supporters())
                .doesNotContain(WORD, "ALONE", "090");
    }
}
