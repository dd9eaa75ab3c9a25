package jp.kairan.safety.links;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.Uuids;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies a link through which somebody answers a check without signing in. */
@Schema(type = SchemaType.STRING, format = "uuid", examples = "0197c1a2-0000-7000-8000-000000000082")
public record SafetyLinkId(@JsonValue UUID value) implements Id {
    /** A new one. */
    public static SafetyLinkId next() {
        return new SafetyLinkId(Uuids.next());
    }

    /** Reads the canonical form; JAX-RS and JSON call this. */
    @JsonCreator
    public static SafetyLinkId fromString(String text) {
        return new SafetyLinkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
