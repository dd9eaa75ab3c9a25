package jp.kairan.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.Uuids;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies an opening of the register. */
@Schema(
        name = "SupportOpeningId",
        type = SchemaType.STRING,
        format = "uuid",
        examples = "0197c1a2-0000-7000-8000-000000000092")
record OpeningId(@JsonValue UUID value) implements Id {
    /** A new one. */
    static OpeningId next() {
        return new OpeningId(Uuids.next());
    }

    /** Reads the canonical form; JAX-RS and JSON call this. */
    @JsonCreator
    public static OpeningId fromString(String text) {
        return new OpeningId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
