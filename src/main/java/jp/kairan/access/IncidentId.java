package jp.kairan.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.Uuids;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies a happening about which it is asked who is safe, and with it the safety check that asks. */
@Schema(type = SchemaType.STRING, format = "uuid", examples = "0197c1a2-0000-7000-8000-0000000000a7")
public record IncidentId(@JsonValue UUID value) implements Id {
    /** A new one. */
    public static IncidentId next() {
        return new IncidentId(Uuids.next());
    }

    /** The id, or null where there is none. */
    public static IncidentId orNull(UUID value) {
        return value == null ? null : new IncidentId(value);
    }

    /** Reads the canonical form; JAX-RS and JSON call this. */
    @JsonCreator
    public static IncidentId fromString(String text) {
        return new IncidentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
