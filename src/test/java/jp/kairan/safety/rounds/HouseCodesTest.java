package jp.kairan.safety.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Base64;
import jp.kairan.access.HouseholdId;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes on paper that say which house. */
@KairanTest
class HouseCodesTest {
    @Inject
    HouseCodes codes;

    @Test
    void aCodeSaysWhichHouse() {
        HouseholdId house = HouseholdId.next();

        assertThat(codes.code(house)).hasSize(32).matches("[A-Za-z0-9_-]+");
        assertThat(codes.read(codes.code(house))).contains(house);
    }

    @Test
    void aCodeWithAnyBitTurnedSaysNothing() {
        byte[] code = Base64.getUrlDecoder().decode(codes.code(HouseholdId.next()));
        for (int bit = 0; bit < code.length * 8; bit++) {
            byte[] turned = code.clone();
            turned[bit / 8] ^= (byte) (1 << bit % 8);

            assertThat(codes.read(Base64.getUrlEncoder().withoutPadding().encodeToString(turned)))
                    .as("bit " + bit)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "AAAA", "ü", "%00", "0197c1a2-0000-7000-8000-000000000003", "===="})
    void whatIsNoCodeSaysNothing(String text) {
        assertThat(codes.read(text)).isEmpty();
    }
}
