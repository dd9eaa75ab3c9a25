package jp.kairan.broadcasts.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.Uuids;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies what called many shelters at once. */
@Schema(type = SchemaType.STRING, format = "uuid", examples = "0197c1a2-0000-7000-8000-0000000000a1")
public record AlarmId(@JsonValue UUID value) implements Id {
    /** A new one. */
    public static AlarmId next() {
        return new AlarmId(Uuids.next());
    }

    /** Reads the canonical form; JAX-RS and JSON call this. */
    @JsonCreator
    public static AlarmId fromString(String text) {
        return new AlarmId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
