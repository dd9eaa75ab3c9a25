package jp.kairan.watch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.Uuids;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies a time in which nobody is at home. */
@Schema(type = SchemaType.STRING, format = "uuid", examples = "0197c1a2-0000-7000-8000-0000000000b3")
public record WatchPauseId(@JsonValue UUID value) implements Id {
    /** A new one. */
    public static WatchPauseId next() {
        return new WatchPauseId(Uuids.next());
    }

    /** Reads the canonical form; JAX-RS and JSON call this. */
    @JsonCreator
    public static WatchPauseId fromString(String text) {
        return new WatchPauseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
