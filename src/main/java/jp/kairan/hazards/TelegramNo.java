package jp.kairan.hazards;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.Uuids;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies a telegram that was kept. */
@Schema(
        name = "TelegramNo",
        type = SchemaType.STRING,
        format = "uuid",
        examples = "0197c1a2-0000-7000-8000-00000000b001")
public record TelegramNo(@JsonValue UUID value) implements Id {
    static TelegramNo next() {
        return new TelegramNo(Uuids.next());
    }

    /** Reads the canonical form; JAX-RS and JSON call this. */
    @JsonCreator
    public static TelegramNo fromString(String text) {
        return new TelegramNo(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
