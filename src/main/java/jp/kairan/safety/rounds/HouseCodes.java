package jp.kairan.safety.rounds;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.HouseholdId;
import jp.kairan.kernel.Keys;
import jp.kairan.kernel.PublicUrl;

/**
 * Codes that say which house, for paper that was printed long before anything happens: the household's id and a keyed hash
 * over it, so that nothing is kept and nobody makes one. They open nothing by themselves: who reads one signs in.
 */
@Singleton
class HouseCodes {
    private static final String PURPOSE = "safety-house";
    private static final int ID_BYTES = 16;

    /** 64 bits, because a code is worth nothing to whoever does not walk to that house anyway. */
    private static final int SEAL_BYTES = 8;

    private final Keys keys;
    private final PublicUrl url;

    HouseCodes(Keys keys, PublicUrl url) {
        this.keys = keys;
        this.url = url;
    }

    /** The code of a house: 32 characters of base64url (RFC 4648, section 5). */
    String code(HouseholdId house) {
        byte[] id = bytes(house);
        byte[] code = ByteBuffer.allocate(ID_BYTES + SEAL_BYTES)
                .put(id)
                .put(seal(keys.forPurpose(PURPOSE), id))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }

    /** What the QR code of a house says. */
    String link(HouseholdId house) {
        return url.of("/h/" + code(house));
    }

    /** Which house, or none where the code was not made here; under former secrets as well, because paper is kept. */
    Optional<HouseholdId> read(String code) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(code.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != ID_BYTES + SEAL_BYTES) {
            return Optional.empty();
        }
        byte[] id = Arrays.copyOf(bytes, ID_BYTES);
        byte[] seal = Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
        boolean ours =
                keys.everForPurpose(PURPOSE).stream().anyMatch(key -> MessageDigest.isEqual(seal(key, id), seal));
        ByteBuffer parts = ByteBuffer.wrap(id);
        return ours ? Optional.of(new HouseholdId(new UUID(parts.getLong(), parts.getLong()))) : Optional.empty();
    }

    private static byte[] seal(byte[] key, byte[] id) {
        return Arrays.copyOf(Keys.hmac(key, id), SEAL_BYTES);
    }

    private static byte[] bytes(HouseholdId house) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(house.value().getMostSignificantBits())
                .putLong(house.value().getLeastSignificantBits())
                .array();
    }
}
