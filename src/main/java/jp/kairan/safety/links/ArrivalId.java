package jp.kairan.safety.links;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.Uuids;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies an entry in the book at the door of a shelter. */
@Schema(type = SchemaType.STRING, format = "uuid", examples = "0197c1a2-0000-7000-8000-000000000083")
public record ArrivalId(@JsonValue UUID value) implements Id {
    /** A new one. */
    public static ArrivalId next() {
        return new ArrivalId(Uuids.next());
    }

    /** Reads the canonical form; JAX-RS and JSON call this. */
    @JsonCreator
    public static ArrivalId fromString(String text) {
        return new ArrivalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
