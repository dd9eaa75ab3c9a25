package jp.kairan.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.Uuids;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies one date of an event. */
@Schema(type = SchemaType.STRING, format = "uuid", examples = "0197c1a2-0000-7000-8000-00000000001e")
public record OccurrenceId(@JsonValue UUID value) implements Id {
    /** A new one. */
    public static OccurrenceId next() {
        return new OccurrenceId(Uuids.next());
    }

    /** The id, or null where there is none. */
    public static OccurrenceId orNull(UUID value) {
        return value == null ? null : new OccurrenceId(value);
    }

    /** Reads the canonical form; JAX-RS and JSON call this. */
    @JsonCreator
    public static OccurrenceId fromString(String text) {
        return new OccurrenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
