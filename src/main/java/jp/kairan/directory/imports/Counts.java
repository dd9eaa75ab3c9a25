package jp.kairan.directory.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a file would do, in numbers of rows; all but the faults are 0 for a refused file.
 *
 * @param added rows that are new to the directory
 * @param changed rows that change what is there
 * @param unchanged rows that are there as they are
 * @param missing what the directory has in the unit and the file does not name
 * @param faults everything wrong with the file, listed or not
 */
@Schema(name = "ImportCounts", description = "What the file would do, in numbers")
record Counts(
        @Schema(examples = "12") long added,
        @Schema(examples = "3") long changed,
        @Schema(examples = "840") long unchanged,
        @Schema(examples = "1") long missing,
        @Schema(examples = "0") long faults) {
    static Counts of(long faults) {
        return new Counts(0, 0, 0, 0, faults);
    }
}
