package jp.kairan.safety.drills;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.Uuids;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies a planned drill. */
@Schema(type = SchemaType.STRING, format = "uuid", examples = "0197c1a2-0000-7000-8000-0000000000b1")
record DrillId(@JsonValue UUID value) implements Id {
    /** A new one. */
    static DrillId next() {
        return new DrillId(Uuids.next());
    }

    /** Reads the canonical form; JAX-RS and JSON call this. */
    @JsonCreator
    public static DrillId fromString(String text) {
        return new DrillId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
