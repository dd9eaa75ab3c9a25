package jp.kairan.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.Uuids;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies a shelter. */
@Schema(type = SchemaType.STRING, format = "uuid", examples = "0197c1a2-0000-7000-8000-000000000051")
public record ShelterId(@JsonValue UUID value) implements Id {
    /** A new one. */
    public static ShelterId next() {
        return new ShelterId(Uuids.next());
    }

    /** The id, or null where there is none. */
    public static ShelterId orNull(UUID value) {
        return value == null ? null : new ShelterId(value);
    }

    /** Reads the canonical form; JAX-RS and JSON call this. */
    @JsonCreator
    public static ShelterId fromString(String text) {
        return new ShelterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
