package jp.kairan.snow;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.Uuids;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies a stretch that is cleared of snow. */
@Schema(type = SchemaType.STRING, format = "uuid", examples = "0197c1a2-0000-7000-8000-000000000061")
public record StretchId(@JsonValue UUID value) implements Id {
    /** A new one. */
    public static StretchId next() {
        return new StretchId(Uuids.next());
    }

    /** Reads the canonical form; JAX-RS and JSON call this. */
    @JsonCreator
    public static StretchId fromString(String text) {
        return new StretchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
