package jp.kairan.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.Uuids;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies a broadcast. */
@Schema(type = SchemaType.STRING, format = "uuid", examples = "0197c1a2-0000-7000-8000-0000000000ba")
public record BroadcastId(@JsonValue UUID value) implements Id {
    /** A new one. */
    public static BroadcastId next() {
        return new BroadcastId(Uuids.next());
    }

    /** The id, or null where there is none. */
    public static BroadcastId orNull(UUID value) {
        return value == null ? null : new BroadcastId(value);
    }

    /** Reads the canonical form; JAX-RS and JSON call this. */
    @JsonCreator
    public static BroadcastId fromString(String text) {
        return new BroadcastId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
