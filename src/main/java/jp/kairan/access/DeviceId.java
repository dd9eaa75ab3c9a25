package jp.kairan.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.Uuids;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies a phone or browser. */
@Schema(type = SchemaType.STRING, format = "uuid", examples = "0197c1a2-0000-7000-8000-000000000005")
public record DeviceId(@JsonValue UUID value) implements Id {
    /** A new one. */
    public static DeviceId next() {
        return new DeviceId(Uuids.next());
    }

    /** The id, or null where there is none. */
    public static DeviceId orNull(UUID value) {
        return value == null ? null : new DeviceId(value);
    }

    /** Reads the canonical form; JAX-RS and JSON call this. */
    @JsonCreator
    public static DeviceId fromString(String text) {
        return new DeviceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
