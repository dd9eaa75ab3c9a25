package jp.kairan.safety.links;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.kairan.kernel.Id;

/** Names for what follows from one thing for several others: always the same for the same two. */
final class Keyed {
    private Keyed() {}

    static UUID of(UUID key, Id other) {
        return UUID.nameUUIDFromBytes((key + " " + other.value()).getBytes(StandardCharsets.US_ASCII));
    }
}
