package jp.kairan.events;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.sql.SQLException;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * 定足数: the part of the members that has to be there before a meeting can decide.
 *
 * @param part numerator of the fraction
 * @param whole denominator of the fraction, at least the numerator
 * @param more whether the fraction has to be exceeded (過半数) rather than reached (2分の1以上)
 */
@Schema(description = "The part of the members that makes a quorum; those who gave a mandate (委任状) count")
public record Quorum(
        @Schema(examples = "1") @Min(1) @Max(100) int part,
        @Schema(examples = "2") @Min(1) @Max(100) int whole,
        @Schema(examples = "true") boolean more) {

    static Quorum of(Row row) throws SQLException {
        Integer part = row.integerOrNull("quorum_part");
        return part == null ? null : new Quorum(part, row.integer("quorum_whole"), row.flag("quorum_more"));
    }

    /** How many of so many members are needed. */
    int of(int members) {
        long product = (long) members * part;
        return (int) (more ? product / whole + 1 : (product + whole - 1) / whole);
    }
}
