package jp.kairan.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.Uuids;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies what a rule found in the reports of the weather service. */
@Schema(type = SchemaType.STRING, format = "uuid", examples = "0197c1a2-0000-7000-8000-0000000000fa")
public record FindingId(@JsonValue UUID value) implements Id {
    /** A new one. */
    public static FindingId next() {
        return new FindingId(Uuids.next());
    }

    /** The id, or null where there is none. */
    public static FindingId orNull(UUID value) {
        return value == null ? null : new FindingId(value);
    }

    /** Reads the canonical form; JAX-RS and JSON call this. */
    @JsonCreator
    public static FindingId fromString(String text) {
        return new FindingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
