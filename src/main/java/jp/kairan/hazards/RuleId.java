package jp.kairan.hazards;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.Uuids;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identifies a rule on the reports of the weather service. */
@Schema(
        name = "HazardRuleId",
        type = SchemaType.STRING,
        format = "uuid",
        examples = "0197c1a2-0000-7000-8000-00000000a001")
public record RuleId(@JsonValue UUID value) implements Id {
    static RuleId next() {
        return new RuleId(Uuids.next());
    }

    /** Reads the canonical form; JAX-RS and JSON call this. */
    @JsonCreator
    public static RuleId fromString(String text) {
        return new RuleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
