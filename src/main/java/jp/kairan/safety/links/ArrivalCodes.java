package jp.kairan.safety.links;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.ShelterId;
import jp.kairan.kernel.KeyedCode;
import jp.kairan.kernel.Keys;

/**
 * The codes on posters at the doors of shelters: which shelter, which version, and a keyed hash over both. They do not run
 * out, because paper hangs for years; a new version ends the one before.
 */
@Singleton
class ArrivalCodes {
    private static final String PURPOSE = "shelter-arrival-code";
    private static final int CONTENT_BYTES = 2 * Long.BYTES + Short.BYTES;

    /** 96 bits, because whoever guesses one writes people down at a shelter without having been there. */
    private static final int HASH_BYTES = 12;

    private final KeyedCode codes;

    ArrivalCodes(Keys keys) {
        codes = new KeyedCode(keys, PURPOSE, CONTENT_BYTES, HASH_BYTES);
    }

    /** What a code says. */
    record Opened(ShelterId shelter, int version) {}

    /** The code of a shelter's door: 40 characters. */
    String seal(ShelterId shelter, int version) {
        return codes.of(ByteBuffer.allocate(CONTENT_BYTES)
                .putLong(shelter.value().getMostSignificantBits())
                .putLong(shelter.value().getLeastSignificantBits())
                .putShort((short) version)
                .array());
    }

    /** What a code says, where the service made it. */
    Optional<Opened> open(String code) {
        return codes.read(code)
                .map(said -> new Opened(
                        new ShelterId(new UUID(said.getLong(), said.getLong())), Short.toUnsignedInt(said.getShort())));
    }
}
