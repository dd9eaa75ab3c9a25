package jp.kairan.safety.links;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.Uuids;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies where somebody is asked whether they are safe. */
@Schema(type = SchemaType.STRING, format = "uuid", examples = "0197c1a2-0000-7000-8000-000000000081")
public record SafetyContactId(@JsonValue UUID value) implements Id {
    /** A new one. */
    public static SafetyContactId next() {
        return new SafetyContactId(Uuids.next());
    }

    /** Reads the canonical form; JAX-RS and JSON call this. */
    @JsonCreator
    public static SafetyContactId fromString(String text) {
        return new SafetyContactId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
