package jp.kairan.directory.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of checking a file.
 *
 * @param counts the numbers
 * @param ignored headers of the file that mean nothing here
 * @param differences the first thousand, in the order of the file
 * @param missing the first thousand
 * @param faults the first thousand, in the order of the file
 */
@Schema(
        name = "ImportReport",
        description = "What came of checking the file; the lists hold their first thousand entries")
record Report(
        Counts counts,
        @Schema(examples = "[\"備考\"]") List<String> ignored,
        List<Difference> differences,
        List<Missing> missing,
        List<FileFault> faults) {
    /** The longest a list gets; beyond it a person mends the file and sends it again. */
    static final int LISTED = 1000;

    static Report refused(List<String> ignored, long total, List<FileFault> faults) {
        return new Report(Counts.of(total), ignored, List.of(), List.of(), faults);
    }

    boolean sound() {
        return counts.faults() == 0;
    }

    /** The same without the values of protected households. */
    Report withheld() {
        return new Report(
                counts,
                ignored,
                differences.stream().map(Difference::withheld).toList(),
                missing.stream().map(Missing::withheld).toList(),
                faults);
    }
}
