package jp.kairan.directory.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the directory has and a file does not name; it stays as it is.
 *
 * @param code the code of the unit or household, where it has one
 * @param label how people call it: a name, or role and day for an office
 * @param shielded whether a protected household is concerned
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Something the file does not name; it is never deleted")
record Missing(
        @Schema(examples = "H000124") String code,
        @Schema(examples = "山田") String label,
        @Schema(examples = "false") boolean shielded) {
    Missing withheld() {
        return shielded ? new Missing(code, null, true) : this;
    }
}
