package jp.kairan.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.Uuids;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies a circular. */
@Schema(type = SchemaType.STRING, format = "uuid", examples = "0197c1a2-0000-7000-8000-00000000000a")
public record CircularId(@JsonValue UUID value) implements Id {
    /** A new one. */
    public static CircularId next() {
        return new CircularId(Uuids.next());
    }

    /** The id, or null where there is none. */
    public static CircularId orNull(UUID value) {
        return value == null ? null : new CircularId(value);
    }

    /** Reads the canonical form; JAX-RS and JSON call this. */
    @JsonCreator
    public static CircularId fromString(String text) {
        return new CircularId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
