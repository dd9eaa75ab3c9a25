package jp.kairan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many are expected, and how many came.
 *
 * @param expectedHeads of those with a place who announced it
 * @param walkInHeads of those who came, who had not announced it
 * @param finalCount what the organiser put down, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How many are expected, and how many came")
record AttendanceTotals(
        @Schema(examples = "100", description = "Heads that have a place and announced it")
        long expectedHeads,

        @Schema(examples = "9", description = "Heads that wait for a place")
        long waitingHeads,

        @Schema(examples = "41", description = "Answers that were checked in")
        long checkedIn,

        @Schema(examples = "87", description = "Heads that came, walk-ins included")
        long checkedInHeads,

        @Schema(examples = "4", description = "Heads that came without having said so")
        long walkInHeads,

        @Schema(examples = "92", description = "The final count, absent until the organiser put it down")
        Integer finalCount) {

    static AttendanceTotals of(Row row) throws SQLException {
        return new AttendanceTotals(
                row.number("expected"),
                row.number("waiting"),
                row.number("checked_in"),
                row.number("heads"),
                row.number("walk_ins"),
                row.integerOrNull("ended_count"));
    }
}
