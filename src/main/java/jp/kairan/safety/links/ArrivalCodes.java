package jp.kairan.safety.links;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.kairan.access.ShelterId;
import jp.kairan.kernel.Keys;

/**
 * The codes on posters at the doors of shelters: which shelter, which version, and 96 bits of HMAC over both, in 40 characters of
 * base64url. They do not run out, because paper hangs for years; a new version ends the one before.
 */
@Singleton
class ArrivalCodes {
    private static final String PURPOSE = "shelter-arrival-code";
    private static final int SEALED = 2 * Long.BYTES + Short.BYTES;
    private static final int SEAL = 12;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{40}");

    private final Keys keys;

    ArrivalCodes(Keys keys) {
        this.keys = keys;
    }

    /** What a code says. */
    record Opened(ShelterId shelter, int version) {}

    String seal(ShelterId shelter, int version) {
        byte[] sealed = ByteBuffer.allocate(SEALED)
                .putLong(shelter.value().getMostSignificantBits())
                .putLong(shelter.value().getLeastSignificantBits())
                .putShort((short) version)
                .array();
        byte[] seal = Arrays.copyOf(Keys.hmac(keys.forPurpose(PURPOSE), sealed), SEAL);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ByteBuffer.allocate(SEALED + SEAL).put(sealed).put(seal).array());
    }

    /** What a code says, where the service made it, under its present secret or a former one. */
    Optional<Opened> open(String code) {
        if (!SHAPE.matcher(code).matches()) {
            return Optional.empty();
        }
        byte[] bytes = Base64.getUrlDecoder().decode(code);
        byte[] sealed = Arrays.copyOf(bytes, SEALED);
        byte[] seal = Arrays.copyOfRange(bytes, SEALED, bytes.length);
        boolean ours = keys.everForPurpose(PURPOSE).stream()
                .anyMatch(key -> MessageDigest.isEqual(seal, Arrays.copyOf(Keys.hmac(key, sealed), SEAL)));
        ByteBuffer read = ByteBuffer.wrap(sealed);
        UUID shelter = new UUID(read.getLong(), read.getLong());
        return ours
                ? Optional.of(new Opened(new ShelterId(shelter), Short.toUnsignedInt(read.getShort())))
                : Optional.empty();
    }
}
