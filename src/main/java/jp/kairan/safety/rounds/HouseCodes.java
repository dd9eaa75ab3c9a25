package jp.kairan.safety.rounds;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.HouseholdId;
import jp.kairan.kernel.KeyedCode;
import jp.kairan.kernel.Keys;
import jp.kairan.kernel.PublicUrl;

/**
 * Codes that say which house, for paper that was printed long before anything happens: the household's id and a keyed hash
 * over it. They open nothing by themselves: who reads one signs in.
 */
@Singleton
class HouseCodes {
    private static final String PURPOSE = "safety-house";
    private static final int ID_BYTES = 2 * Long.BYTES;

    /** 64 bits, because a code is worth nothing to whoever does not walk to that house anyway. */
    private static final int HASH_BYTES = 8;

    private final KeyedCode codes;
    private final PublicUrl url;

    HouseCodes(Keys keys, PublicUrl url) {
        codes = new KeyedCode(keys, PURPOSE, ID_BYTES, HASH_BYTES);
        this.url = url;
    }

    /** The code of a house: 32 characters. */
    String code(HouseholdId house) {
        return codes.of(ByteBuffer.allocate(ID_BYTES)
                .putLong(house.value().getMostSignificantBits())
                .putLong(house.value().getLeastSignificantBits())
                .array());
    }

    /** What the QR code of a house says. */
    String link(HouseholdId house) {
        return url.of("/h/" + code(house));
    }

    /** Which house, or none where the code was not made here. */
    Optional<HouseholdId> read(String code) {
        return codes.read(code).map(said -> new HouseholdId(new UUID(said.getLong(), said.getLong())));
    }
}
