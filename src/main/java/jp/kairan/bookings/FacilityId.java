package jp.kairan.bookings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.Uuids;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies a facility. */
@Schema(type = SchemaType.STRING, format = "uuid", examples = "0197c1a2-0000-7000-8000-00000000000f")
public record FacilityId(@JsonValue UUID value) implements Id {
    /** A new one. */
    public static FacilityId next() {
        return new FacilityId(Uuids.next());
    }

    /** Reads the canonical form; JAX-RS and JSON call this. */
    @JsonCreator
    public static FacilityId fromString(String text) {
        return new FacilityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
