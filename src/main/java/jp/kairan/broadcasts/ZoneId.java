package jp.kairan.broadcasts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.Uuids;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies a zone. */
@Schema(type = SchemaType.STRING, format = "uuid", examples = "0197c1a2-0000-7000-8000-000000000bb0")
public record ZoneId(@JsonValue UUID value) implements Id {
    /** A new one. */
    public static ZoneId next() {
        return new ZoneId(Uuids.next());
    }

    /** The id, or null where there is none. */
    public static ZoneId orNull(UUID value) {
        return value == null ? null : new ZoneId(value);
    }

    /** Reads the canonical form; JAX-RS and JSON call this. */
    @JsonCreator
    public static ZoneId fromString(String text) {
        return new ZoneId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
