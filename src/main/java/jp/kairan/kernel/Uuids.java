package jp.kairan.kernel;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** New identifiers: UUID version 7 (RFC 9562, section 5.7), so that ids rise with time and indexes stay dense. */
public final class Uuids {
    private Uuids() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
