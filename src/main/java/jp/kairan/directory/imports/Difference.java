package jp.kairan.directory.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One field that a file would set or change.
 *
 * @param line the line of the file
 * @param code the code of the unit or household it is about
 * @param change whether the whole thing is new or this field of it changes
 * @param field which field
 * @param before what is there, absent where there is nothing
 * @param after what will be, absent where the field will be empty
 * @param shielded whether a protected household is concerned: its values are told to nobody but city administrators
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One field that the file would set or change")
record Difference(
        @Schema(examples = "2") long line,
        @Schema(examples = "H000123") String code,
        Change change,
        @Schema(examples = "channel") String field,
        @Schema(examples = "PAPER") String before,
        @Schema(examples = "APP") String after,
        @Schema(examples = "false") boolean shielded) {

    /** What a row does. */
    @Schema(name = "ImportChange")
    enum Change {
        ADDED,
        CHANGED
    }

    Difference withheld() {
        return shielded ? new Difference(line, code, change, field, null, null, true) : this;
    }
}
